// React as a module, for pages without a bundler.
export default globalThis.React;
export const { createElement, useCallback, useEffect, useMemo, useRef, useState } = globalThis.React;
