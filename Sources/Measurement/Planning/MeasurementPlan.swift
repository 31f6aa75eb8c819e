public import CubeModel
public import CubeQuery
import OrderedCollections

/// Questions made into requests, and the answers of a store made into readings; a plain value that does no I/O.
public struct MeasurementPlan: Sendable, Hashable {
  private let kpis: [KPIPlan]
  private let measures: [MeasurePlan]
  private let list: RequestList

  /// Plans questions over a warehouse that is filled up to `asOf` (`yyyy-mm-ddThh:mm:ssZ`).
  /// - Throws: `MeasurementError` when a name is not defined, a measure does not fit its KPI, or `asOf` is no moment.
  public init(
    _ questions: MeasurementQuestions, in model: Model, asOf: String, state: WarehouseState = .latest
  ) throws(MeasurementError) {
    guard let lastMonth = Period.lastWholeMonth(upTo: asOf) else { throw MeasurementError(.unreadableAsOf(asOf)) }
    func days(_ choice: PeriodChoice) throws(MeasurementError) -> Period {
      guard let period = choice.period(upTo: asOf) else { throw MeasurementError(.unreadableAsOf(asOf)) }
      return period
    }
    var requests = RequestList()
    var kpis: [KPIPlan] = []
    for question in questions.kpis {
      kpis.append(
        try KPIPlan(
          question, in: model, period: try days(question.period), lastMonth: lastMonth, state: state,
          requests: &requests))
    }
    var measures: [MeasurePlan] = []
    for question in questions.measures {
      measures.append(
        try MeasurePlan(
          question, in: model, period: try days(question.period), state: state, requests: &requests))
    }
    self.kpis = kpis
    self.measures = measures
    list = requests
  }

  /// What the store is asked in one call.
  public var requests: [CellRequest] { list.requests }

  /// What the store is asked for names, before there is a plan: levels do not depend on the days.
  ///
  /// The first request is always there. It asks for the calendar's years, so that even questions without a level learn
  /// from the stamp up to when the warehouse is filled.
  /// - Throws: `MeasurementError` when a name is not defined.
  public static func memberRequests(
    for questions: MeasurementQuestions, in model: Model
  ) throws(MeasurementError) -> [MemberRequest] {
    guard let calendar = model.dimensions.values.first(where: { $0.origin == .calendar }) else {
      throw MeasurementError(
        .unknownName("date", expected: "calendar dimension", place: "the definitions", nearest: nil))
    }
    var result = [MemberRequest(dimension: calendar.name, attributes: ["year"])]
    for (path, cube) in try levels(of: questions, in: model) {
      let requests = try model.level(path, of: try model.cube(named: cube)).requests
      result += requests.filter { !result.contains($0) }
    }
    return result
  }

  /// Makes the answers of a store into readings.
  ///
  /// The changes of all KPIs since their baselines are judged as a family, and so are those since the year before.
  /// - Parameters:
  ///   - tables: the answers to `requests`, in the same order.
  ///   - memberTables: the answers to `memberRequests`, in the same order.
  /// - Throws: `MeasurementError` when the store answered in another form than was asked for.
  public func answers(
    from tables: [CellTable], memberRequests: [MemberRequest], memberTables: [MemberTable]
  ) throws(MeasurementError) -> MeasurementAnswers {
    guard tables.count == requests.count, let stamp = tables.first?.stamp ?? memberTables.first?.stamp else {
      throw MeasurementError(.unexpectedAnswer("\(tables.count) tables, expected \(requests.count)"))
    }
    let memberRows = Dictionary(zip(memberRequests, memberTables), uniquingKeysWith: { first, _ in first })
    let levels = Set((kpis.map(\.level) + measures.map(\.level)).compactMap(\.self))
    let names = Dictionary(
      uniqueKeysWithValues: levels.map { level in (level, level.names(in: level.requests.compactMap { memberRows[$0] }))
      })
    var readings: [KPIReading] = []
    for plan in kpis {
      readings.append(try plan.reading(from: tables, names: plan.level.flatMap { names[$0] }))
    }
    var measured: [MeasureReading] = []
    for plan in measures {
      measured.append(try plan.reading(from: tables, names: plan.level.flatMap { names[$0] }))
    }
    return MeasurementAnswers(stamp: stamp, kpis: Self.judgedTogether(readings), measures: measured)
  }

  /// A KPI that is asked twice, for its card and for its chart, is one member of the family.
  private static func judgedTogether(_ readings: [KPIReading]) -> [KPIReading] {
    var result = readings
    for part in [\KPIReading.sinceBaseline, \KPIReading.sinceYearBefore] {
      var family: [Change] = []
      for reading in readings where !family.contains(reading[keyPath: part]) { family.append(reading[keyPath: part]) }
      let judged = ChangeFamily.judge(family)
      for index in result.indices {
        guard let place = family.firstIndex(of: readings[index][keyPath: part]) else { continue }
        result[index][keyPath: part] = judged[place]
      }
    }
    return result
  }

  private static func levels(
    of questions: MeasurementQuestions, in model: Model
  ) throws(MeasurementError) -> [(path: PageDefinition.LevelPath, cube: String)] {
    var result: [(PageDefinition.LevelPath, String)] = []
    for question in questions.kpis {
      if let path = question.by { result.append((path, try model.kpi(named: question.kpi).cube)) }
    }
    for question in questions.measures {
      if let path = question.rows { result.append((path, question.cube)) }
    }
    return result
  }
}
