extension RowEncoder {
  mutating func write(_ office: Office) {
    row {
      $0.integer(office.id)
      $0.text(office.code)
      $0.text(office.name)
      $0.text(office.city)
      $0.text(office.countryCode)
      $0.text(office.country)
      $0.text(office.region)
      $0.text(office.currency)
      $0.integer(office.wave)
      $0.date(office.goLive)
      $0.moment(Moment(Span.first, hours: 8))
    }
  }

  mutating func write(_ product: Product) {
    row {
      $0.integer(product.id)
      $0.text(product.code)
      $0.text(product.name)
      $0.text(product.serviceLine)
      $0.moment(Moment(Span.first, hours: 8))
    }
  }

  mutating func write(_ level: ServiceLevel) {
    row {
      $0.integer(level.id)
      $0.text(level.name)
      $0.integer(level.firstResponseHours)
      $0.integer(level.resolutionHours)
      $0.moment(Moment(Span.first, hours: 8))
    }
  }

  mutating func write(_ rate: ExchangeRates.Row) {
    row {
      $0.text(rate.currency)
      $0.date(rate.month)
      $0.decimal(rate.millionths, decimals: 6)
      $0.moment(rate.modifiedAt)
    }
  }

  mutating func write(_ employee: Employee) {
    row {
      $0.integer(employee.id)
      $0.text(employee.name.full)
      $0.text(employee.email)
      $0.integer(employee.officeID)
      $0.integer(employee.managerID)
      $0.text(employee.role.rawValue)
      $0.date(employee.hiredOn)
      $0.date(employee.leftOn)
      $0.moment(employee.modifiedAt)
    }
  }
}
