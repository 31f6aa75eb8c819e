import Postgres

extension BinaryCopyEncoder {
  mutating func append(_ office: Office) {
    append(integer: office.id)
    append(text: office.code)
    append(text: office.name)
    append(text: office.city)
    append(text: office.countryCode)
    append(text: office.country)
    append(text: office.region)
    append(text: office.currency)
    append(integer: office.wave)
    append(date: office.goLive)
    append(moment: Moment(Span.first, hours: 8))
  }

  mutating func append(_ product: Product) {
    append(integer: product.id)
    append(text: product.code)
    append(text: product.name)
    append(text: product.serviceLine)
    append(moment: Moment(Span.first, hours: 8))
  }

  mutating func append(_ level: ServiceLevel) {
    append(integer: level.id)
    append(text: level.name)
    append(integer: level.firstResponseHours)
    append(integer: level.resolutionHours)
    append(moment: Moment(Span.first, hours: 8))
  }

  mutating func append(_ rate: ExchangeRates.Row) {
    append(text: rate.currency)
    append(date: rate.month)
    append(numeric: rate.millionths, scale: 6)
    append(moment: rate.modifiedAt)
  }

  mutating func append(_ employee: Employee) {
    append(integer: employee.id)
    append(text: employee.name.full)
    append(text: employee.email)
    append(integer: employee.officeID)
    append(integer: employee.managerID)
    append(text: employee.role.rawValue)
    append(date: employee.hiredOn)
    append(date: employee.leftOn)
    append(moment: employee.modifiedAt)
  }
}
