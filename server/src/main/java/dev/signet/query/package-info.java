/// What can be queried, and the way from a plan to rows.
///
/// Nouns: [Connection] with its [SourceTable]s, [PreparedPlan], [Question], [QueryResult]. The one flow,
/// [RunQuery]: the plan goes through the passes, which guard it, and becomes SQL, once for all viewers who
/// are the same to it ([KeptStatements]); what was answered before and is still true comes from
/// [ResultCache]; else the question waits its turn in [FairQueue] and runs in the [Engine]. Formulas, plans
/// and dialects are in the packages below. Read [RunQuery] first.
///
/// Never: a scan without the guard of its table; a write to what is queried; SQL, a path or a value in a sentence
/// for viewers.
@NullMarked
package dev.signet.query;

import org.jspecify.annotations.NullMarked;
