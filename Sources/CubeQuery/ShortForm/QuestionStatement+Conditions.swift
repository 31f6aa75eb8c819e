internal import MDX

/// What facts are restricted to.
extension QuestionStatement {
  var conditions: (slicer: [MDXExpression], subselect: [AxisClause]) {
    let onAxes = Set((question.rows + question.columns).map(\.hierarchy))
    var slicer: [MDXExpression] = []
    var subselect: [AxisClause] = []
    for hierarchy in Set(question.selections.map(\.place.hierarchy)).sorted() {
      let own = question.selections.filter { $0.place.hierarchy == hierarchy }
      let tree = scope.cube.hierarchies[hierarchy].tree
      let selection = LevelSelection(inAll: own, of: tree)
      if selection.ordinals.count == 1, !selection.isExclusion, !onAxes.contains(hierarchy) {
        slicer.append(member(selection.ordinals[0], of: hierarchy))
      } else {
        subselect.append(AxisClause(set(selection), on: subselect.count))
      }
    }
    return (slicer, subselect)
  }

  private func set(_ selection: LevelSelection) -> MDXExpression {
    let members = set(selection.ordinals, of: selection.place.hierarchy)
    guard selection.isExclusion else { return members }
    return .call("Except", .name(scope.written(selection.place)).property("Members"), members)
  }

  private func member(_ ordinal: Int32, of hierarchy: Int) -> MDXExpression {
    .name(scope.written(scope.cube.hierarchies[hierarchy].member(ordinal)))
  }

  /// `{a, b : e}`: what follows one another on a level is a range.
  func set(_ ordinals: [Int32], of hierarchy: Int) -> MDXExpression {
    let tree = scope.cube.hierarchies[hierarchy].tree
    var runs: [[Int32]] = []
    for ordinal in ordinals {
      if let last = runs.last?.last, tree.lead(last, by: 1) == ordinal {
        runs[runs.count - 1].append(ordinal)
      } else {
        runs.append([ordinal])
      }
    }
    return .set(
      runs.flatMap { run -> [MDXExpression] in
        guard run.count > 2 else { return run.map { member($0, of: hierarchy) } }
        return [
          MDXExpression(.binary(.range, member(run[0], of: hierarchy), member(run[run.count - 1], of: hierarchy)))
        ]
      })
  }
}
