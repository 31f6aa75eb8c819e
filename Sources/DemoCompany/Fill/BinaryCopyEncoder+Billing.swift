import Postgres

extension BinaryCopyEncoder {
  mutating func append(_ period: AccountingPeriod) {
    append(integer: period.id)
    append(date: period.firstDay)
    append(date: period.lastDay)
    append(moment: Moment(period.lastDay, hours: 17))
  }

  mutating func append(_ level: DunningLevel) {
    append(integer: level.id)
    append(text: level.name)
    append(integer: level.fromDays)
    append(integer: level.toDays)
    append(moment: Moment(Span.first, hours: 8))
  }

  mutating func append(_ invoice: Invoice) {
    append(integer: invoice.id)
    append(integer: invoice.accountID)
    append(integer: invoice.opportunityID)
    append(integer: invoice.officeID)
    append(integer: invoice.ownerID)
    append(text: invoice.currency)
    append(numeric: invoice.rate, scale: 6)
    append(date: invoice.invoicedOn)
    append(date: invoice.dueOn)
    append(date: invoice.settledOn)
    append(numeric: invoice.netAmount, scale: 2)
    append(bool: invoice.isDeleted)
    append(moment: invoice.modifiedAt)
  }

  mutating func append(_ line: InvoiceLine, of invoice: Invoice) {
    append(bigInteger: line.id)
    append(integer: invoice.id)
    append(integer: line.productID)
    append(numeric: line.quantity, scale: 2)
    append(numeric: line.listAmount, scale: 2)
    append(numeric: line.discountAmount, scale: 2)
    append(numeric: line.netAmount, scale: 2)
    append(numeric: line.costAmount, scale: 2)
    append(moment: Moment(invoice.invoicedOn, hours: 16))
  }

  mutating func append(_ payment: Payment, of invoice: Invoice) {
    append(integer: payment.id)
    append(integer: invoice.id)
    append(date: payment.paidOn)
    append(numeric: payment.amount, scale: 2)
    append(moment: Moment(payment.paidOn, hours: 17))
  }
}
