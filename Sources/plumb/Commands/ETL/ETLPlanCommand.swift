import ArgumentParser
import ETL
import StarSchema

/// What the next load would do.
struct ETLPlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what a load would create, change and read; nothing is touched.",
    discussion: """
      Changes of the tables that would lose something are listed apart: a load does them only when it is given --allow \
      with their name. SQL of the definitions that the database refuses, and columns that tables which exist already do \
      not have, are told with their places, and the status is 1.
      """)

  @Flag(help: "Also show the statements of the changes.")
  var statements = false

  @Option(help: "How the list is written.")
  var format = OutputFormat.table

  @OptionGroup var definitions: DefinitionOptions

  func run() async throws {
    let model = try definitions.model()
    let plan = try await LoadPlan.make(model: model, warehouse: Warehouse(address: try await Surroundings.warehouse()))
    print(try listing(of: plan).text(as: format), terminator: "")
    guard format == .table else { return try plan.refuseMistakes() }
    if let run = plan.currentRun { print("Run \(run.run), which began at \(run.startedAt), is going on.") }
    if plan.isBlocked { print("A load would stop before it begins, since it needs a change that loses something.") }
    if plan.mistakes == nil { print("The SQL of the definitions was not looked at, for want of rights.") }
    try plan.refuseMistakes()
  }

  private func listing(of plan: LoadPlan) -> Listing {
    var listing = Listing([Listing.Column("step"), Listing.Column("of"), Listing.Column("how")])
    for step in plan.migrations {
      listing.append([.text(step.kind.rawValue), .text(step.subject), .text("at once")])
      append(step.statements, to: &listing)
    }
    for step in plan.withheldMigrations {
      listing.append([.text(step.kind.rawValue), .text(step.subject), .text("only with --allow \(step.subject)")])
      append(step.statements, to: &listing)
    }
    for item in plan.items {
      listing.append([.text(item.phase.rawValue), .text(item.subject), .text(item.manner.description)])
    }
    return listing
  }

  private func append(_ texts: [String], to listing: inout Listing) {
    guard statements else { return }
    for text in texts { listing.append([.text("statement"), .text(""), .text(text)]) }
  }
}
