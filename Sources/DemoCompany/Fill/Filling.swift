import Postgres

/// One fill: goes through the accounts in blocks and gives each table its rows, never holding more than a block.
struct Filling {
  /// How many accounts are held at a time.
  private static let accountsPerBlock = 500
  private static let tablesOfLives: [Table] = [
    .account, .accountHistory, .contact, .opportunity, .opportunityStage, .serviceCase, .caseStatus, .activity, .survey,
    .surveyAnswer, .opportunityState, .invoice, .invoiceLine, .payment, .campaignResponse, .accountExit,
  ]

  private let world: World
  private var numbers = Numbering()
  private var rows: [Table: Int] = [:]
  private var accounts = 0

  init(world: World) {
    self.world = world
  }

  /// What has been written, table by table.
  var summary: DemoCompany.Summary {
    DemoCompany.Summary(
      lines: Table.allCases.map {
        DemoCompany.Summary.Line(table: $0.rawValue, added: rows[$0] ?? 0, changed: 0)
      })
  }

  /// How far it has come.
  func progress(_ step: DemoCompany.Progress.Step) -> DemoCompany.Progress {
    DemoCompany.Progress(
      step: step, accounts: accounts, accountsInAll: world.population.count, rows: rows.values.reduce(0, +))
  }

  /// Writes all rows.
  mutating func run(into connection: borrowing Connection, _ report: (DemoCompany.Progress) -> Void) throws {
    try fill(.office, from: Office.all, into: connection) { $0.append($1) }
    try fill(.product, from: Product.all, into: connection) { $0.append($1) }
    try fill(.serviceLevel, from: ServiceLevel.all, into: connection) { $0.append($1) }
    try fill(.exchangeRate, from: world.rates.rows, into: connection) { $0.append($1) }
    try fill(.accountingPeriod, from: AccountingPeriod.all, into: connection) { $0.append($1) }
    try fill(.dunningLevel, from: DunningLevel.all, into: connection) { $0.append($1) }
    try fill(.campaign, from: World.campaigns, into: connection) { $0.append($1) }
    try fill(.campaignCost, from: world.campaignCosts, into: connection) { $0.append($1) }
    try fill(.programmeCost, from: world.programmeCosts, into: connection) { $0.append($1) }
    let staff = world.staff
    try fill(.employee, from: 1...staff.count, into: connection) { $0.append(staff.employee($1)) }
    try fillPeople(into: connection)
    while accounts < world.population.count {
      let last = min(accounts + Filling.accountsPerBlock, world.population.count)
      let lives = (accounts + 1...last).map { AccountLife(account: $0, in: world, &numbers) }
      try fill(from: lives, into: connection)
      accounts = last
      report(progress(.rows))
    }
    for batch in 0..<world.strangerBatches {
      try fill(from: [AccountLife(strangers: batch, in: world, &numbers)], into: connection)
    }
  }

  /// What does not belong to accounts: calls, and what employees did and said.
  ///
  /// All of it is read one by one, never held.
  private mutating func fillPeople(into connection: borrowing Connection) throws {
    let world = world
    let days = (0...(Span.last - Span.first)).lazy.map { Span.first + $0 }
    try fill(.callQueue, from: CallQueue.all, into: connection) { $0.append($1) }
    let intervals = days.flatMap { day in
      CallQueue.all.lazy.flatMap { world.callIntervals(of: $0, on: day) }
    }
    try fill(.callInterval, from: intervals, into: connection) { $0.append($1) }
    let employees = (1...world.staff.count).lazy.map { world.staff.employee($0) }
    try fill(.usageWeek, from: employees.flatMap { world.usageWeeks(of: $0) }, into: connection) { $0.append($1) }
    let answers = employees.flatMap { world.employeeAnswers(of: $0) }
    try fill(.employeeAnswer, from: answers, into: connection) { $0.append($1) }
    try fill(.maturityFactor, from: MaturityFactor.all, into: connection) { $0.append($1) }
    try fill(.assessmentAnswer, from: world.assessmentAnswers, into: connection) { $0.append($1) }
  }

  private mutating func fill<Elements: Sequence>(
    _ table: Table, from elements: Elements, into connection: borrowing Connection,
    append: (inout BinaryCopyEncoder, Elements.Element) -> Void
  ) throws {
    rows[table, default: 0] += try connection.copyIn(table.copyStatement) { writer in
      var encoder = BinaryCopyEncoder(columns: table.columns.count)
      for element in elements {
        append(&encoder, element)
        try encoder.endRow(to: writer)
      }
      try encoder.finish(to: writer)
    }
  }

  private mutating func fill(from lives: [AccountLife], into connection: borrowing Connection) throws {
    for table in Filling.tablesOfLives {
      rows[table, default: 0] += try connection.copyIn(table.copyStatement) { writer in
        var encoder = BinaryCopyEncoder(columns: table.columns.count)
        for life in lives { try encoder.write(life, to: table, through: writer) }
        try encoder.finish(to: writer)
      }
    }
  }
}
