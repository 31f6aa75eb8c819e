import Testing

/// One thing that cell sources must do.
struct ContractClause: Sendable, CustomTestStringConvertible {
  /// What, in a sentence.
  let testDescription: String
  /// Expects it of a source.
  let expect: @Sendable (CellSourceContract) async throws -> Void

  init(_ sentence: String, _ expect: @escaping @Sendable (CellSourceContract) async throws -> Void) {
    testDescription = sentence
    self.expect = expect
  }

  /// Takes long: every pair of columns, in every state.
  static let everyGrouping = ContractClause("every grouping, aggregate and state equals the naive evaluation") {
    try await $0.answersEveryGrouping()
  }

  /// What every source must do besides.
  static let answers = [
    ContractClause("requests of different scopes in one call get their own answers") {
      try await $0.answersMixedRequestsTogether()
    },
    ContractClause("restrictions let in and keep out what the naive evaluation does") { try await $0.restricts() },
    ContractClause("ranges let in what the naive evaluation does") { try await $0.restrictsToRanges() },
    ContractClause("members are the distinct ones of their tables, the unknown one left out") {
      try await $0.listsMembers()
    },
    ContractClause("rows behind cells come in order, whole and in pages") { try await $0.givesRows() },
    ContractClause("an answer of more rows than are wanted is refused, be it fetched or kept") {
      try await $0.refusesMoreRowsThanAreWanted()
    },
  ]

  /// What a source over a warehouse with runs must do.
  static let ofRuns = [
    ContractClause("an answer bears the stamp of the state that was asked") { try await $0.bearsTheStampOfItsState() },
    ContractClause("what the model does not have is refused in a sentence") {
      try await $0.refusesWhatTheModelDoesNotHave()
    },
  ]

  /// What a source over tables without runs must do.
  static let withoutRuns = ContractClause("there are no runs and no former states") {
    try await $0.knowsOnlyTheLatest()
  }
}
