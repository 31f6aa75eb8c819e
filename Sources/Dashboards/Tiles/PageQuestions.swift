import CubeModel
import Measurement

/// What a page asks, all of it, and which answer belongs to which tile.
struct PageQuestions: Sendable {
  /// Where the answer to a tile stands.
  enum Place: Sendable, Hashable {
    case kpi(Int)
    case measure(Int)
  }

  /// The months of a card's spark line: enough to begin before a baseline of the year before last.
  static let sparkMonths = 34

  private(set) var questions = MeasurementQuestions()
  /// The places of the answers, one a tile.
  private(set) var places: [Place] = []

  init(_ page: PageDefinition) {
    let period = PeriodChoice.lastWholeMonths(page.periodMonths)
    for tile in page.tiles {
      switch tile {
      case .card(let kpi):
        ask(
          KPIQuestion(kpi: kpi, period: period, seriesMonths: Self.sparkMonths, targetMonths: page.periodMonths))
      case .line(let kpi, let months, _, _):
        ask(KPIQuestion(kpi: kpi, period: period, seriesMonths: months, targetMonths: page.periodMonths))
      case .bar(let kpi, let path, _, _):
        ask(KPIQuestion(kpi: kpi, period: period, by: path, targetMonths: page.periodMonths))
      case .funnel(let cube, let date, let stages, _):
        ask(MeasureQuestion(cube: cube, measures: stages, date: date, period: period))
      case .table(let cube, let date, let rows, let measures, _, _):
        ask(MeasureQuestion(cube: cube, measures: measures, date: date, period: period, rows: rows))
      }
    }
  }

  private mutating func ask(_ question: KPIQuestion) {
    let index = questions.kpis.firstIndex(of: question) ?? questions.kpis.count
    if index == questions.kpis.count { questions.kpis.append(question) }
    places.append(.kpi(index))
  }

  private mutating func ask(_ question: MeasureQuestion) {
    let index = questions.measures.firstIndex(of: question) ?? questions.measures.count
    if index == questions.measures.count { questions.measures.append(question) }
    places.append(.measure(index))
  }
}
