import ArgumentParser
import CellSources
import CubeModel
import CubeQuery
import Measurement
import OrderedCollections
import Postgres
import Wording

/// KPIs: value, n, interval, change, target.
struct KPICommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kpi", abstract: "Read KPIs: value, n, interval, change since the baseline, target, status.",
    discussion: """
      A change is told only with its interval, and a raw change since the baseline is no proof of what caused it. \
      Too little data says "cannot tell".
      """)

  @Argument(help: "The KPIs; all when left out.")
  var kpis: [String] = []

  @Option(help: "How many whole months, up to the last that the data covers, the values are for.")
  var months = 12

  @Option(help: ArgumentHelp("The first day that the values are for, in place of --months.", valueName: "yyyy-mm-dd"))
  var from: String?

  @Option(help: ArgumentHelp("The last day that the values are for.", valueName: "yyyy-mm-dd"))
  var to: String?

  @Option(help: ArgumentHelp("Also by the members of this level.", valueName: "Dimension.Level"))
  var by: String?

  @Option(help: "The language of captions, units and words: en, zh or another that the definitions have.")
  var language = "en"

  @Option(help: "How the list is written.")
  var format = OutputFormat.table

  @OptionGroup var definitions: DefinitionOptions

  func validate() throws {
    guard months >= 1 else { throw ValidationError("--months must be 1 or more, not \(months)") }
    guard (from == nil) == (to == nil) else { throw ValidationError("--from and --to go together") }
  }

  func run() async throws {
    let model = try definitions.model()
    try model.expectCaptions(in: language)
    let period = try period()
    let level = try by.map(level)
    let names = try names(in: model)
    let questions = MeasurementQuestions(
      kpis: names.map { KPIQuestion(kpi: $0, period: period, by: level, targetMonths: 12) })
    let session = try await Session.open(to: try await Surroundings.warehouse())
    let answers = try await Measurer(model: model, source: SQLCellSource(session: session, model: model))
      .answer(questions)
    let listing =
      format == .table
      ? KPIReport.table(of: answers.kpis, language: language)
      : KPIReport.records(of: answers.kpis, run: answers.stamp.run)
    print(try listing.text(as: format), terminator: "")
    if format == .table, let first = answers.kpis.first {
      print(KPIWords(language: language).note(period: "\(first.period)", run: answers.stamp.run))
    }
  }

  /// The KPIs that are meant: by name, then ignoring case, then by a caption of any language; all when none is named.
  private func names(in model: Model) throws -> [String] {
    guard !kpis.isEmpty else { return Array(model.kpis.keys) }
    var names: [String] = []
    var mistakes: [String] = []
    for written in kpis {
      let folded = written.lowercased()
      let captions = { (kpi: KPIDefinition) in [kpi.caption.english] + kpi.caption.others.values }
      let meant =
        model.kpis[written]?.name ?? model.kpis.keys.first { $0.lowercased() == folded }
        ?? model.kpis.values.first { captions($0).contains { $0.lowercased() == folded } }?.name
      if let meant {
        names.append(meant)
      } else {
        let near = NearestName.question(for: written, among: model.kpis.keys)
        mistakes.append("KPI '\(written)' is not defined\(near.isEmpty ? "; `plumb kpi` lists all." : "." + near)")
      }
    }
    guard mistakes.isEmpty else { throw Failure.input(mistakes.joined(separator: "\n")) }
    return names
  }

  private func period() throws -> PeriodChoice {
    guard let from, let to else { return .lastWholeMonths(months) }
    guard let first = Day(from) else { throw Failure.input("--from: '\(from)' is no day; expected yyyy-mm-dd.") }
    guard let last = Day(to) else { throw Failure.input("--to: '\(to)' is no day; expected yyyy-mm-dd.") }
    guard let period = Period(from: first, to: last) else {
      throw Failure.input("--to: \(to) comes before --from, \(from).")
    }
    return .days(period)
  }

  private func level(_ text: String) throws -> PageDefinition.LevelPath {
    guard let path = PageDefinition.LevelPath(text) else {
      throw Failure.input("--by: '\(text)' names no level; expected Dimension.Level or Dimension.Hierarchy.Level.")
    }
    return path
  }
}
