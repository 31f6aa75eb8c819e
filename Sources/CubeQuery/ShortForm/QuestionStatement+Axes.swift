internal import MDX

/// What stands on the axes.
extension QuestionStatement {
  private var measures: MDXExpression { .set(question.measures.map { .name(scope.written($0)) }) }

  var columns: MDXExpression {
    guard !question.columns.isEmpty else { return measures }
    return .product([withTotals(question.columns[...], body: body(question.columns)), measures])
  }

  var rows: MDXExpression {
    withTotals(question.rows[...], body: ordered(body(question.rows)))
  }

  /// Whether rows without values are left out by the rows' own set, because they are ordered or cut after that.
  var isCut: Bool { question.order != nil || question.question.limit != nil }

  func body(_ parts: [BoundQuestion.Part]) -> MDXExpression { .product(parts.map(finest)) }

  /// The members of a part that tell facts apart.
  func finest(_ part: BoundQuestion.Part) -> MDXExpression {
    part.listed.map { set($0, of: part.hierarchy) }
      ?? .name(scope.written(part.finest)).property("Members")
  }

  private func ordered(_ body: MDXExpression) -> MDXExpression {
    guard isCut else { return body }
    var rows = body
    if question.rows.contains(where: { $0.listed == nil }) {
      let cells = question.columns.isEmpty ? measures : .product([self.body(question.columns), measures])
      rows = .call("NonEmpty", rows, cells)
    }
    if let order = question.order {
      let isDescending = question.question.order?.isDescending ?? false
      rows = .call("Order", rows, value(of: order), .flag(isDescending ? "BDESC" : "BASC"))
    }
    return question.question.limit.map { .call("Head", rows, MDXExpression(.number(String($0)))) } ?? rows
  }

  private func value(of order: BoundQuestion.Order) -> MDXExpression {
    switch order {
    case .measure(let measure):
      // Where no member stands for all, that of the default member would count.
      let totals = question.columns.filter { !scope.cube.hierarchies[$0.hierarchy].hasAll }.map(total)
      return .tuple([.name(scope.written(measure))] + totals)
    case .level(let place):
      let current = MDXExpression.name(scope.written(hierarchy: place.hierarchy)).property("CurrentMember")
      let level = MDXExpression.name(scope.written(place))
      let isFinest = question.rows.contains { $0.finest == place }
      return .call("Rank", isFinest ? current : .call("Ancestor", current, level), level.property("Members"))
    }
  }
}
