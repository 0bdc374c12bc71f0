/// Workbooks: documents of pages and elements over the organization's data.
///
/// Nouns: [Document] (typed view of what was submitted; the tree itself is stored whole), [Element] and its
/// kinds, [Workbook] (the row in a list), [PublishedWorkbook] and [DraftWorkbook] (a version of the document,
/// for viewers and for authors), [ControlValues]. The one flow: a submitted tree is read ([DocumentText]),
/// checked ([DocumentCheck]), given ids ([RemapIds]) and stored as a version; a viewer's element is compiled
/// into a plan ([PlanElement]), which is kept for all viewers ([KeptPlans]), and run ([ElementAnswers]). Read
/// [Document] first, then [ElementAnswers].
///
/// Never: a draft in front of a viewer; a formula in front of a browser; SQL.
@NullMarked
package dev.signet.workbooks;

import org.jspecify.annotations.NullMarked;
