import ArgumentParser
import Catalogue
import CubeModel
import Dashboards
import DemoCompany
import ETL
import Foundation
import Postgres

/// The main job on a company that we made up: its CRM, a load, the pages.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Make the demo company's CRM, load it, and build the pages.",
    discussion: """
      The company is a consultancy with 1,572 active customers and three years of history; the same seed and scale make \
      the same rows. What is there already is left as it is, so that a second run is quick and changes nothing.
      """)

  @Option(help: "What chance starts from: 1, or that of the company that is there.")
  var seed: UInt64?

  @Option(help: "The factor on customers, staff and all volumes: 1, or that of the company that is there.")
  var scale: Double?

  @Option(
    help: ArgumentHelp("Let so many days pass in the CRM that is there, then load what has changed.", valueName: "days")
  )
  var advance: Int?

  @Flag(help: "Stop once the CRM is made or has gone on: load nothing, build no pages.")
  var crmOnly = false

  @OptionGroup var definitions: DefinitionOptions

  func run() async throws {
    if Surroundings.environment("PLUMB_CRM_URL") != nil {
      throw Failure.input(
        "PLUMB_CRM_URL names a CRM of your own, into which plumb demo does not write. Unset it to see the demo company."
      )
    }
    _ = try company(besides: nil)
    let model = try definitions.model()
    let address = try await Surroundings.warehouse()
    let isFilled = try await fill(on: address)
    if crmOnly { return }
    try await load(model, into: Warehouse(address: address), evenIfLoaded: isFilled)
    let built = try await SiteBuild(model: model, warehouse: address).run()
    print(
      """

      The pages are built; open
        \(built.pages.first?.file.path ?? Surroundings.siteFolder)
      What each number is, who owns it and where it comes from:
        \(built.definitions.first?.url.path ?? Surroundings.siteFolder)

      Try next:
        \(Self.program) query --cube Sales --measures 'Revenue, Win rate' --rows Customer.Tier --columns Closed.Year
        \(Self.program) kpi 'Win rate' --by Office.Region
        \(Self.program) etl status
      """)
  }

  /// How the program was called, for commands that can be pasted.
  private static var program: String { CommandLine.arguments.first ?? "plumb" }

  /// Fills the CRM's database unless it is there, and lets time pass in it when that was asked for.
  ///
  /// - Returns: whether there is anything new to load.
  private func fill(on address: ServerAddress) async throws -> Bool {
    try await Session.open(to: address).withConnection { try $0.createDatabaseIfMissing("crm") }
    let session = try await Session.open(to: address.database("crm"))
    let (company, made) = try await make(in: session)
    if let made {
      print("Made the demo company's CRM: \(made.rows.grouped) rows in \(made.lines.count) tables.")
    } else {
      print("The demo company's CRM is there.")
    }
    guard let days = advance else { return made != nil }
    let passed = try await session.withConnection { try company.advance($0, days: days) }
    print("\(days.grouped) days passed: \(passed.rows.grouped) rows of the CRM are new or changed.")
    return true
  }

  /// The company that is asked for; what is left open is as in the one that is there.
  private func company(besides present: DemoCompany?) throws -> DemoCompany {
    try DemoCompany(seed: seed ?? present?.seed ?? 1, scale: scale ?? present?.scale ?? 1)
  }

  /// - Returns: the company, and what was made; nil when it is there already.
  private func make(in session: Session) async throws -> (company: DemoCompany, made: DemoCompany.Summary?) {
    let line = ProgressLine()
    defer { line.finish() }
    return try await session.withConnection { connection in
      // Two that start at once: the second waits, and finds the company of the first.
      _ = try connection.rows("select pg_advisory_lock(hashtext('plumb demo'))")
      let present = try DemoCompany.present(in: connection)
      let company = try company(besides: present)
      if let present {
        guard present == company else { throw Self.another(present, insteadOf: company) }
        return (company, nil)
      }
      let made = try company.fill(connection) { progress in
        line.show(
          """
          making the demo company: \(progress.accounts.grouped) of \(progress.accountsInAll.grouped) accounts, \
          \(progress.rows.grouped) rows
          """)
      }
      return (company, made)
    }
  }

  private static func another(_ present: DemoCompany, insteadOf company: DemoCompany) -> Failure {
    .input(
      """
      There is a demo company of seed \(present.seed) and scale \(present.scale) already, not of seed \(company.seed) and \
      scale \(company.scale). Name another state folder with PLUMB_STATE to make that one beside it, or give the seed \
      and scale of the one that is there.
      """)
  }

  /// Loads the warehouse unless its last run loaded just this.
  private func load(_ model: Model, into warehouse: Warehouse, evenIfLoaded: Bool) async throws {
    if !evenIfLoaded, let last = try await RunLog(of: warehouse).list(limit: 1).first, last.status == .done,
      last.definitionsHash == model.hash
    {
      print("The warehouse is loaded: run \(last.run), data up to \(last.asOf ?? "an unknown moment").")
      return
    }
    let sources = ETLCommand.sources(of: definitions, into: warehouse)
    print(
      try await LoadReport.following(
        LoadRun(model: model, warehouse: warehouse, sources: sources, options: LoadOptions(whenBusy: .wait))),
      terminator: "")
  }
}
