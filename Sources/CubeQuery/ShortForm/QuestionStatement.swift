internal import MDX

/// Says a bound question in MDX.
///
/// Conditions of a single member are the slicer; others, and those of hierarchies that stand on an axis, are a subselect,
/// so that totals are of what they let in.
struct QuestionStatement {
  let scope: CubeScope
  let question: BoundQuestion

  init(_ question: BoundQuestion, names: QuestionNames) {
    scope = names.scope
    self.question = question
  }

  /// The statement.
  var select: SelectStatement {
    let (slicer, subselect) = conditions
    var axes = [AxisClause(columns, on: 0, isNonEmpty: question.columns.contains { $0.listed == nil })]
    if !question.rows.isEmpty {
      axes.append(
        AxisClause(rows, on: 1, isNonEmpty: !isCut && question.rows.contains { $0.listed == nil }))
    }
    let cube = SelectSource.cube(CubeReference(Name(scope.cube.name)))
    return SelectStatement(
      with: (question.rows + question.columns).compactMap(totalDefinition), axes: axes,
      from: subselect.isEmpty ? cube : .subselect(Subselect(axes: subselect, from: cube)),
      where: slicer.isEmpty ? nil : .tuple(slicer))
  }
}
