public import CubeModel
public import CubeQuery

/// Answers questions from a store: names and as-of time first, then all cells in one call.
public struct Measurer: Sendable {
  private let model: Model
  private let source: any CellSource

  /// Answers questions about a model's KPIs and cubes from a store.
  public init(model: Model, source: any CellSource) {
    self.model = model
    self.source = source
  }

  /// Answers all questions from one state of the warehouse.
  ///
  /// - Throws: `MeasurementError`, or `CellSourceError` when the store cannot answer.
  public func answer(_ questions: MeasurementQuestions) async throws -> MeasurementAnswers {
    let memberRequests = try MeasurementPlan.memberRequests(for: questions, in: model)
    // A load between the two calls would mix two states: then both are asked again.
    for _ in 0..<3 {
      let members = try await source.members(for: memberRequests)
      guard let stamp = members.first?.stamp, stamp.run > 0, let asOf = stamp.asOf else {
        throw MeasurementError(.noFinishedRun)
      }
      let plan = try MeasurementPlan(questions, in: model, asOf: asOf)
      let cells = plan.requests.isEmpty ? [] : try await source.cells(for: plan.requests)
      if cells.allSatisfy({ $0.stamp.run == stamp.run }) {
        return try plan.answers(from: cells, memberRequests: memberRequests, memberTables: members)
      }
    }
    throw MeasurementError(.loadedMeanwhile)
  }
}
