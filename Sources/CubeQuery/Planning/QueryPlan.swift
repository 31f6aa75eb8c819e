internal import CubeModel
internal import OrderedCollections

/// What base cells questions need: all requests, each once, and which of them are whose.
public struct QueryPlan: Sendable, Hashable {
  /// The requests of one question, as positions in `QueryPlan.requests`; all ask for the same measures.
  public struct Share: Sendable, Hashable {
    /// Grouped by rows and columns.
    public let body: Int
    /// Grouped by columns: the total row.
    public let columnTotals: Int?
    /// Grouped by rows: the total column, or what rows are ordered by.
    public let rowTotals: Int?
    /// Not grouped: where both totals meet.
    public let grandTotal: Int?
  }

  /// The requests, each once.
  public let requests: [CellRequest]
  /// For each question what is its own.
  public let shares: [Share]

  /// Plans questions together, so that equal requests are asked once.
  public init(for questions: [BoundQuestion]) {
    var requests: OrderedSet<CellRequest> = []
    shares = questions.map { question in
      let measures = question.baseMeasures
      func position(_ items: [BoundQuestion.AxisItem]) -> Int {
        requests.append(
          CellRequest(
            star: question.cube.star, measures: measures, grouping: items.flatMap(\.members.level.keyColumns),
            restrictions: question.restrictions, ranges: question.ranges, state: question.state)
        ).index
      }
      let hasRows = !question.rows.isEmpty
      let hasColumns = !question.columns.isEmpty
      return Share(
        body: position(question.rows + question.columns),
        columnTotals: question.includesTotals && hasRows ? position(question.columns) : nil,
        rowTotals: hasColumns && (question.includesTotals || question.isOrderedByMeasure)
          ? position(question.rows) : nil,
        grandTotal: question.includesTotals && hasRows && hasColumns ? position([]) : nil)
    }
    self.requests = Array(requests)
  }
}

extension BoundQuestion {
  /// The base measures that the measures and the order need, in order of appearance, each once.
  var baseMeasures: [CellRequest.BaseMeasure] {
    var base: OrderedSet<CellRequest.BaseMeasure> = []
    var ordering: [String] = []
    if case .measure(let name, _) = order { ordering = [name] }
    for name in measures + ordering { base.append(contentsOf: MeasureEvaluation.baseMeasures(of: name, in: cube)) }
    return Array(base)
  }

  var isOrderedByMeasure: Bool {
    if case .measure = order { return true }
    return false
  }
}
