/// The stages through which an opportunity goes.
enum SalesStage: String, Sendable {
  case enquiry = "Enquiry"
  case qualified = "Qualified"
  case proposal = "Proposal"
  case negotiation = "Negotiation"
  case won = "Won"
  case lost = "Lost"

  /// The way of an opportunity through the stages: most are won over all of them, lost from any of them, and 6 of 100
  /// go back from a proposal to qualifying.
  static func way(won: Bool, _ chance: inout Chance) -> [SalesStage] {
    let all: [SalesStage] = [.enquiry, .qualified, .proposal, .negotiation]
    var way: [SalesStage]
    if won {
      let skipped = chance.uniform()
      way = skipped < 0.08 ? [.enquiry, .proposal, .negotiation] : skipped < 0.2 ? Array(all.prefix(3)) : all
    } else {
      way = Array(all.prefix(1 + chance.index(weights: [0.22, 0.28, 0.32, 0.18])))
    }
    if chance.happens(0.06), let place = way.firstIndex(of: .proposal) {
      way.insert(contentsOf: [.proposal, .qualified], at: place)
    }
    return way + [won ? .won : .lost]
  }
}
