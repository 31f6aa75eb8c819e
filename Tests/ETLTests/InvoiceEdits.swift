import TestSupport

/// Edits of invoices, of what lies in their windows and of what is read besides, drawn by a seed.
struct InvoiceEdits {
  /// How invoices go; the line of their definition.
  enum Going: String, CaseIterable {
    case deleted = ""
    case flagged = "deleted_when: is_void"
    case tombstoned = "deletes: {tombstones: deletion, key: [record]}"
  }

  private var random: SeededGenerator
  private let going: Going

  init(seed: UInt64, going: Going) {
    random = SeededGenerator(seed: seed)
    self.going = going
  }

  /// More invoices and payments.
  mutating func fill() -> [String] { (3...5).map { put($0) } + (2...6).map { pay($0) } }

  /// The next edit.
  mutating func next() -> String {
    let id = Int.random(in: 1...5, using: &random)
    switch Int.random(in: 0..<13, using: &random) {
    case 0, 1, 2: return settle(id)
    case 3:
      return """
        update crm.invoice set invoiced_on = \(day(orNullIn: 20)), settled_on = \(day(orNullIn: 5)) where invoice_id = \(id)
        """
    case 4: return "update crm.invoice set \(oneOf(("office_id", 3), ("amount", 3))) where invoice_id = \(id)"
    case 5: return "update crm.payment set invoice_id = \(id) where payment_id = \(number(6))"
    case 6: return "update crm.payment set paid_on = \(day(orNullIn: 9)) where payment_id = \(number(6))"
    case 7: return pay(number(6))
    case 8: return "delete from crm.payment where payment_id = \(number(5) + 1)"
    case 9: return id > 1 ? take(id) : put(id)
    case 10: return id > 1 ? bring(id) : put(id)
    case 11:
      let column = random.chance(1, in: 2) ? "last_day = last_day + \(number(21) - 11)" : "half = \(number(2))"
      return "update crm.period set \(column) where period_id = \(number(4))"
    default:
      // All three that one condition reads, or one of them.
      let tables = ["invoice", "period", "office"].filter { _ in random.chance(3, in: 4) }
      let row = number(2)
      return tables.map { "update crm.\($0) set step = 1 - step where \($0)_id = \(row)" }.joined(separator: ";\n")
    }
  }

  /// A row that is often as it was when it went.
  private mutating func put(_ id: Int) -> String {
    """
    insert into crm.invoice values
      (\(id), \(id % 3 + 1), date '2025-01-01' + \(id * 9), \(day(orNullIn: 4)), \(id % 2), false, 0)
    on conflict (invoice_id) do update set office_id = excluded.office_id, invoiced_on = excluded.invoiced_on,
      settled_on = excluded.settled_on, amount = excluded.amount, is_void = false, step = excluded.step
    """
  }

  private mutating func settle(_ id: Int) -> String {
    "update crm.invoice set settled_on = \(day(orNullIn: 5)) where invoice_id = \(id)"
  }

  private mutating func pay(_ id: Int) -> String {
    """
    insert into crm.payment values (\(id), \(number(5)), \(day(orNullIn: 9)), \(number(3)))
    on conflict (payment_id) do update set invoice_id = excluded.invoice_id, paid_on = excluded.paid_on
    """
  }

  private mutating func take(_ id: Int) -> String {
    switch going {
    case .deleted: "delete from crm.invoice where invoice_id = \(id)"
    case .flagged: "update crm.invoice set is_void = true where invoice_id = \(id)"
    case .tombstoned: "insert into crm.deletion values (\(id), \(id)) on conflict do nothing;\n\(settle(id))"
    }
  }

  private mutating func bring(_ id: Int) -> String {
    switch going {
    case .deleted: put(id)
    case .flagged: "update crm.invoice set is_void = false where invoice_id = \(id)"
    case .tombstoned: "delete from crm.deletion where deletion_id = \(id)"
    }
  }

  private mutating func number(_ last: Int) -> Int { Int.random(in: 1...last, using: &random) }

  private mutating func day(orNullIn share: Int) -> String {
    random.chance(1, in: share) ? "null" : "date '2025-01-01' + \(number(130))"
  }

  private mutating func oneOf(_ first: (String, Int), _ second: (String, Int)) -> String {
    let (name, last) = random.chance(1, in: 2) ? first : second
    return "\(name) = \(number(last))"
  }
}
