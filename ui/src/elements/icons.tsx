/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";

function Icon({ children }: { readonly children: ComponentChildren }) {
    return (
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            {children}
        </svg>
    );
}

export const TableIcon = () => (
    <Icon>
        <path d="M2 3.5h12v9H2zM2 6.5h12M2 9.5h12M6.5 6.5v6" />
    </Icon>
);

export const MaximizeIcon = () => (
    <Icon>
        <path d="M9.5 2.5h4v4M13.5 2.5 9 7M6.5 13.5h-4v-4M2.5 13.5 7 9" />
    </Icon>
);

export const ChartIcon = () => (
    <Icon>
        <path d="M2 13.5h12M4.5 11V7.5M8 11V3.5M11.5 11V5.5" />
    </Icon>
);

export const CaretIcon = () => (
    <Icon>
        <path d="M4.5 6.5 8 10l3.5-3.5" />
    </Icon>
);

export const CrossIcon = () => (
    <Icon>
        <path d="m4.5 4.5 7 7m0-7-7 7" />
    </Icon>
);

export const CheckIcon = () => (
    <Icon>
        <path d="m3.5 8.5 3 3 6-7" />
    </Icon>
);

export const WarningIcon = () => (
    <Icon>
        <path d="M8 2.2 14.4 13.5H1.6zM8 6.5v3.2M8 11.4v.3" />
    </Icon>
);
