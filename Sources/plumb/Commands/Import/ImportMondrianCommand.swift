import ArgumentParser
import Foundation
import MondrianImport
import Postgres
import StarSchema

/// Definitions from a Mondrian schema.
struct ImportMondrianCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mondrian", abstract: "Make definitions from a Mondrian 3 schema, over its tables as they are.",
    discussion: """
      Dimensions, cubes, virtual cubes, calculated members, named sets and roles become files under DIR/Cubes. \
      Everything that the definitions do not hold as the schema did is listed with its place, and stays in DIR/NOTES.txt. \
      With PLUMB_DATABASE_URL set the types of columns are taken from that database; without it they are supposed.
      """)

  @Argument(help: ArgumentHelp("The schema.", valueName: "file.xml"))
  var file: String

  @Option(help: ArgumentHelp("The folder that gets Cubes/; --definitions names it afterwards.", valueName: "dir"))
  var into: String

  @Flag(help: "Put the files in place of those of an earlier import.")
  var replace = false

  func run() async throws {
    let url = URL(fileURLWithPath: file)
    let name = url.lastPathComponent
    let schema = try MondrianSchema(reading: try contents(of: url), file: name)
    var definitions = try ImportedDefinitions(schema)
    var supposed = definitions.questions.count
    if let address = Surroundings.environment("PLUMB_DATABASE_URL") {
      let types = try await Self.types(for: definitions.questions, at: try ServerAddress(url: address))
      definitions = try ImportedDefinitions(schema, types: types)
      supposed = definitions.questions.count { types[$0] == nil }
    }
    let notes = definitions.notesFile(file: name, supposed: supposed)
    try ImportFolder(path: into).write(definitions.files + [notes], replacing: replace)
    print("\(definitions.files.count.of("definition")) from \(name) in \(into).")
    if supposed > 0 {
      print(
        "The types of \(supposed.of("column")) are supposed; set PLUMB_DATABASE_URL to take them from the database.")
    }
    let listed = definitions.notesText(file: name)
    print(listed.isEmpty ? "Everything was carried over." : "\n" + listed, terminator: listed.isEmpty ? "\n" : "")
  }

  private func contents(of url: URL) throws -> Data {
    do {
      return try Data(contentsOf: url)
    } catch {
      throw Failure.input("\(file) cannot be read: \(error.localizedDescription)")
    }
  }

  /// The database's answers; it must know every column that the schema names.
  private static func types(
    for questions: [TypeQuestion], at address: ServerAddress
  ) async throws -> [TypeQuestion: ColumnType] {
    let session = try await Session.open(to: address)
    var answers: [TypeQuestion: ColumnType] = [:]
    var complaints: [String] = []
    for question in questions {
      try Task.checkCancellation()
      do {
        let rows = try await session.rows(SQL(unsafeSQL: question.statement))
        answers[question] = ColumnType(rows.type(ofColumn: 0), modifier: rows.typeModifier(ofColumn: 0))
      } catch let error as PostgresError where error.kind == .server {
        complaints.append("\(question.expression) of \(question.tables): \(error)")
      }
    }
    guard complaints.isEmpty else {
      throw Failure.input(
        "The database that PLUMB_DATABASE_URL names does not have what the schema reads. Unset it to import without a "
          + "database.\n" + complaints.joined(separator: "\n"))
    }
    return answers
  }
}
