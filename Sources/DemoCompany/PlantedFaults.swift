/// Rows that the demo company's CRM holds and that no warehouse should take: what the sorting-out must find.
enum PlantedFaults {
  /// The share of invoice lines whose discount is above the list price.
  static let discountAboveList = 0.0005
  /// The share of campaign responses whose status is none that the CRM knows.
  static let foreignStatus = 0.001
  /// The share of programme costs whose amount is negative.
  static let negativeCost = 0.004

  /// All of them, by table.
  static let all: [(table: String, what: String, share: Double)] = [
    ("invoice_line", "the discount was typed ten times the list price", discountAboveList),
    ("campaign_response", "the status is a word of another system", foreignStatus),
    ("programme_cost", "the amount has the wrong sign", negativeCost),
  ]
}
