extension World {
  /// Days of an invoice's terms, by the office's id.
  private static let terms = [30, 30, 45, 30, 60, 14, 30]
  /// The list price of a day's work or a unit, in pounds.
  private static let unitPrice = 940.0

  /// The bills for what an account ordered, as far as they were written by the end, with what was paid of them.
  func invoices(of account: Account, _ opportunities: [Opportunity], _ numbers: inout Numbering) -> [Invoice] {
    var chance = Chance(seed: seed, .billing, account.id)
    var invoices: [Invoice] = []
    for order in opportunities where order.stage == .won && !order.isDeleted {
      guard let amount = order.amount, let closing = order.closeDate else { continue }
      let pounds = Double(amount) / 100 / Double(rates.millionths(of: order.currency, on: closing)) * 1_000_000
      let count = pounds < 8_000 ? 1 : 1 + chance.int(below: pounds < 60_000 ? 3 : 5)
      var day = closing + 6 + chance.int(below: 24)
      for part in 0..<count {
        let share = amount / Int64(count) + (part == 0 ? amount % Int64(count) : 0)
        let invoicedOn = day.workday
        day = day + 28 + chance.int(below: 6)
        guard share > 0, invoicedOn < Span.last else { continue }
        invoices.append(invoice(for: order, share, on: invoicedOn, &numbers, &chance))
      }
    }
    return invoices
  }

  private func invoice(
    for order: Opportunity, _ amount: Int64, on day: Day, _ numbers: inout Numbering, _ chance: inout Chance
  ) -> Invoice {
    let id = numbers.invoices.take()
    let rate = rates.millionths(of: order.currency, on: day)
    let due = day + World.terms[order.officeID % World.terms.count]
    let isDeleted = chance.happens(0.006)
    let payments = isDeleted ? [] : payments(of: amount, written: day, due: due, &numbers, &chance)
    let settled = payments.reduce(0) { $0 + $1.amount } == amount ? payments.last?.paidOn : nil
    let known = payments.last?.paidOn ?? (isDeleted ? min(day + 9, Span.last - 1) : day)
    return Invoice(
      id: id, accountID: order.accountID, opportunityID: order.id, officeID: order.officeID, ownerID: order.ownerID,
      currency: order.currency, rate: rate, invoicedOn: day, dueOn: due, settledOn: settled, netAmount: amount,
      isDeleted: isDeleted, modifiedAt: Moment(known, hours: 17),
      lines: lines(of: order, amount, rate: rate, &numbers, &chance), payments: payments)
  }

  /// One to three lines that add up to the bill's amount.
  private func lines(
    of order: Opportunity, _ amount: Int64, rate: Int64, _ numbers: inout Numbering, _ chance: inout Chance
  ) -> [InvoiceLine] {
    let count = 1 + chance.index(weights: [50, 33, 17])
    var rest = amount
    return (0..<count).compactMap { place in
      let net = place == count - 1 ? rest : Int64((Double(rest) * chance.uniform(0.4, 0.75)).rounded())
      rest -= net
      let product = place == 0 ? order.productID : Product.all[chance.index(weights: Product.weights)].id
      let discount = chance.happens(0.42) ? 0 : min(0.3, chance.logNormal(median: 0.06, sigma: 0.6))
      let margin = product.map { Product.all[$0 - 1].margin } ?? 0.3
      let cost = Double(net) * (1 - margin) * chance.logNormal(median: 1, sigma: 0.12)
      let list = Int64((Double(net) / (1 - discount)).rounded())
      let units = Double(list) / 100 / Double(rate) * 1_000_000 / World.unitPrice
      guard net > 0 else { return nil }
      let isFaulty = chance.happens(PlantedFaults.discountAboveList)
      return InvoiceLine(
        id: numbers.invoiceLines.take(), productID: product, quantity: max(50, Int64(units * 2) * 50), listAmount: list,
        discountAmount: isFaulty ? 10 * list : list - net, netAmount: net, costAmount: Int64(cost.rounded()))
    }
  }

  /// What came in by the end: mostly a few days late, sometimes in two parts, of one in a hundred bills nothing.
  private func payments(
    of amount: Int64, written day: Day, due: Day, _ numbers: inout Numbering, _ chance: inout Chance
  ) -> [Payment] {
    let lateness = 3 + 9 * chance.normal() + (chance.happens(0.07) ? chance.uniform(25, 120) : 0)
    let paidOn = max(day + 1, due + Int(lateness)).workday
    let isSplit = chance.happens(0.07)
    guard !chance.happens(0.01) else { return [] }
    let first = isSplit ? Int64((Double(amount) * chance.uniform(0.3, 0.6)).rounded()) : 0
    let parts = [(max(day + 1, paidOn - 12), first), (max(day + 1, paidOn), amount - first)]
    return parts.filter { $0.1 > 0 && $0.0 < Span.last }.map {
      Payment(id: numbers.payments.take(), paidOn: $0.0, amount: $0.1)
    }
  }
}
