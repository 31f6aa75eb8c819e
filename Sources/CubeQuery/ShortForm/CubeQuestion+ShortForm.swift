extension CubeQuestion {
  /// The question that the texts of the options make; every option's mistake is reported, not only the first.
  ///
  /// - Throws: `CubeQueryError` with the places in the options' texts.
  public init(
    cube: String, measures: String, rows: String = "", columns: String = "", conditions: [String] = [],
    order: String? = nil, limit: Int? = nil, state: WarehouseState = .latest, totals: Totals = .grand
  ) throws(CubeQueryError) {
    self.init(cube: cube, measures: [], limit: limit, state: state, totals: totals)
    var mistakes: [CubeQueryError.Mistake] = []
    func collect(_ read: () throws(CubeQueryError) -> Void) {
      do { try read() } catch { mistakes += error.mistakes }
    }
    collect { () throws(CubeQueryError) in
      self.measures = try QuestionParser.names(measures, option: "--measures")
    }
    collect { () throws(CubeQueryError) in self.rows = try QuestionParser.axis(rows, option: "--rows") }
    collect { () throws(CubeQueryError) in self.columns = try QuestionParser.axis(columns, option: "--columns") }
    for condition in conditions {
      collect { () throws(CubeQueryError) in
        self.filters += try QuestionParser.filters(condition, option: "--where")
      }
    }
    if let order {
      collect { () throws(CubeQueryError) in self.order = try QuestionParser.order(order, option: "--order") }
    }
    if let limit, limit < 1 {
      let place = QuestionPlace(option: "--limit", line: 1, column: 1)
      mistakes.append(CubeQueryError.Mistake(.misplaced, at: place, "a limit of rows is 1 or more, not \(limit)"))
    }
    guard mistakes.isEmpty else { throw CubeQueryError(mistakes) }
  }

  /// The conditions in the short form, joined by `and`; reads back as the same filters.
  public var conditionText: String {
    filters.map(\.description).joined(separator: " and ")
  }
}

extension CubeQuestion.AxisItem: CustomStringConvertible {
  /// The short form; reads back as the same item.
  public var description: String {
    switch self {
    case .name(let name): name.description
    case .set(let members): "{\(members.map(\.description).joined(separator: ", "))}"
    }
  }
}

extension CubeFilter: CustomStringConvertible {
  /// The short form; reads back as the same filter.
  public var description: String {
    switch condition {
    case .isMember: name.description
    case .among(let values): "\(name) in (\(values.map(\.text.bracketed).joined(separator: ", ")))"
    case .except(let values): "\(name) not in (\(values.map(\.text.bracketed).joined(separator: ", ")))"
    case .compared(let comparison, let value): "\(name) \(comparison.rawValue) \(value.text.bracketed)"
    case .between(let first, let last): "\(name) = \(first.text)..\(last.text)"
    }
  }
}
