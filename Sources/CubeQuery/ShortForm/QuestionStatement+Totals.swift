internal import MDX

/// The totals behind the members of an axis.
extension QuestionStatement {
  func withTotals(_ parts: ArraySlice<BoundQuestion.Part>, body: MDXExpression) -> MDXExpression {
    switch question.question.totals {
    case .none: return body
    case .grand: return .set([body, .tuple(parts.map(total))])
    case .all:
      guard let first = parts.first, parts.count > 1 else {
        return .set([parts.first.map(all) ?? body, .tuple(parts.map(total))])
      }
      let rest = parts.dropFirst()
      let below = withTotals(rest, body: self.body(Array(rest)))
      return .set([.product([all(first), below]), .tuple(parts.map(total))])
    }
  }

  /// The same with the members of its coarser levels behind those below them.
  private func all(_ part: BoundQuestion.Part) -> MDXExpression {
    guard part.levels.count > 1 else { return finest(part) }
    let coarser = part.levels.sorted().dropLast().map { level in
      MDXExpression.name(scope.written(LevelPlace(hierarchy: part.hierarchy, level: level))).property("Members")
    }
    return .call("Hierarchize", .set(coarser + [finest(part)]), .flag("POST"))
  }

  /// The member that stands for all of a part.
  func total(_ part: BoundQuestion.Part) -> MDXExpression {
    let hierarchy = scope.cube.hierarchies[part.hierarchy]
    guard let all = hierarchy.allMember else { return .name(totalName(part)) }
    return .name(scope.written(hierarchy.member(all)))
  }

  private func totalName(_ part: BoundQuestion.Part) -> [NameSegment] {
    scope.written(hierarchy: part.hierarchy) + [.name(Name(CellSetWords(language: scope.cube.language).total))]
  }

  /// What makes a total where no member stands for all.
  func totalDefinition(_ part: BoundQuestion.Part) -> Definition? {
    let isNeeded = question.question.totals != .none || question.order != nil
    guard isNeeded, !scope.cube.hierarchies[part.hierarchy].hasAll else { return nil }
    return Definition(.member, CompoundName(totalName(part)), as: .call("Aggregate", finest(part)))
  }
}
