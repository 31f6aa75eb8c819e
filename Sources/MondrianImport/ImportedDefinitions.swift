public import StarSchema

/// A Mondrian schema as definitions of ours.
public struct ImportedDefinitions: Sendable {
  /// The words with which every imported file begins.
  public static let firstWords = "# Imported from"

  /// The definitions, in the order of the schema.
  public let files: [ImportedFile]
  /// What the definitions do not hold as the schema did, in the order of the schema.
  public let notes: [ImportNote]
  /// What the database could tell: the types of all columns and expressions that the definitions name.
  public let questions: [TypeQuestion]

  /// Carries a schema over.
  ///
  /// - Parameters:
  ///   - schema: the schema.
  ///   - types: the database's answers to `questions` of an earlier run; what is not among them is supposed.
  /// - Throws: `MondrianError` of kind `schema` with what contradicts itself in the schema.
  public init(_ schema: MondrianSchema, types: [TypeQuestion: ColumnType] = [:]) throws(MondrianError) {
    let log = ImportLog()
    let finder = TypeFinder(answers: types)
    var carrier = SchemaCarrier(schema, log, finder)
    files = carrier.carry()
    guard log.mistakes.isEmpty else { throw MondrianError(.schema, file: schema.file, log.mistakes) }
    notes = (schema.notes + log.notes).sorted { ($0.place, $0.subject) < ($1.place, $1.subject) }
    questions = finder.questions
  }
}
