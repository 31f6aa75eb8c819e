import ArgumentParser
import CubeModel
import ETL

/// Where a column comes from.
struct ETLLineageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lineage", abstract: "Tell where a column, a measure or a KPI comes from, down to the sources.",
    discussion: """
      Such as star.fact_sale.amount, mart.sale.customer_name, star.dim_customer.tier, crm.account.tier, Sales.Revenue, \
      "Receivables.Days sales outstanding", "Win rate". It follows the definitions; no database is asked.
      """)

  /// How it is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(
    help: "The column, the KPI or, behind a cube's name and a point, its measure, calculated member or indicator.")
  var name: String

  @OptionGroup var definitions: DefinitionOptions

  @Option(help: "How it is written.")
  var format = Format.text

  func run() throws {
    let lineage = LineageText(lineage: try LineageFinder(model: try definitions.model()).lineage(of: name))
    switch format {
    case .text: print(lineage.tree, terminator: "")
    case .json: print(try Listing.json(lineage.object), terminator: "")
    }
  }
}
