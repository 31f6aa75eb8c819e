import Postgres

extension BinaryCopyEncoder {
  /// Writes the rows about pipeline, bills and campaigns that a life adds to a table.
  mutating func writeTrade(_ life: AccountLife, to table: Table, through writer: borrowing CopyWriter) throws {
    switch table {
    case .opportunityState:
      for state in life.opportunityStates {
        append(state)
        try endRow(to: writer)
      }
    case .invoice:
      for invoice in life.invoices {
        append(invoice)
        try endRow(to: writer)
      }
    case .invoiceLine:
      for invoice in life.invoices {
        for line in invoice.lines {
          append(line, of: invoice)
          try endRow(to: writer)
        }
      }
    case .payment:
      for invoice in life.invoices {
        for payment in invoice.payments {
          append(payment, of: invoice)
          try endRow(to: writer)
        }
      }
    case .campaignResponse:
      for response in life.responses {
        append(response)
        try endRow(to: writer)
      }
    case .accountExit:
      guard let exit = life.exit else { return }
      append(exit)
      try endRow(to: writer)
    default: return
    }
  }
}
