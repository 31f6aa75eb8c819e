import Foundation
import Testing

/// The shell as somebody uses it, from a pipe and at a terminal.
struct ShellTests {
  @Test("statements of a pipe are answered in order, and one that is wrong is shown with its place")
  func pipe() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let outcome = try await plumb.run(
      ["shell", "--format", "csv"],
      input: """
        SELECT [Measures].[Won] ON 0
        FROM [Sales];
        SELECT [Measures].[Wonn] ON 0 FROM [Sales]; \\q is no command here;
        \\d Filter
        SELECT [Measures].[Opportunities] ON 0 FROM [Sales]
        """)
    #expect(outcome.status == 64)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "Won")
    #expect(lines.contains { $0.hasPrefix("Filter: ") })
    #expect(lines.dropLast().last == "Opportunities")
    #expect(outcome.error.contains("\n  SELECT [Measures].[Wonn] ON 0 FROM [Sales]\n"))
    #expect(outcome.error.contains("^^^"))
  }

  @Test("parameters are set once for all statements that ask for them")
  func parameters() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let asking = "WITH MEMBER [Measures].[X] AS @Factor * 2 SELECT [Measures].[X] ON 0 FROM [Sales];"
    let outcome = try await plumb.run(
      ["shell", "--format", "csv"],
      input: """
        \\set Factor 21
        \\set Name 'x y'
        \\set
        \(asking)
        SELECT [Measures].[Won] ON 0 FROM [Sales];
        \\set factor 4
        \(asking)
        \\unset Factor
        \\unset Nane
        \(asking)
        """)
    #expect(outcome.status == 64)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.prefix(4) == ["Factor = 21", "Name = 'x y'", "X", "42"], "\(outcome.output)")
    #expect(lines.dropFirst(6) == ["X", "8"], "\(outcome.output)")
    #expect(outcome.error.contains("There is no parameter 'Nane'. Did you mean 'Name'?"), "\(outcome.error)")
    #expect(outcome.error.contains("'Factor'") || outcome.error.contains("Factor"), "\(outcome.error)")
  }

  @Test(
    "at a terminal names are completed, statements go over lines, Ctrl-C forgets what was begun, history is private",
    .enabled(if: ShellProcess.isPossible, "script of util-linux makes the pseudo terminal"))
  func terminal() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let shell = ShellProcess(plumb: plumb)
    let (status, screen) = try await shell.run { keys in
      try await keys.type("", until: "plumb> ")
      try await keys.type("SELECT [Measures].[Opportu\t", until: "nities]")
      try await keys.type(" ON 0\n", until: "..> ")
      try await keys.type("FROM Sal\t", until: "es]")
      try await keys.type(";\n", until: "run 1")
      try await keys.type("SELECT Desce\t", until: "ndants(")
      try await keys.type("\u{3}", until: "^C")
      try await keys.type("\\d\n", until: "[Service]")
      try await keys.type("SELECT [Customer].[Tie\t", until: "r]")
      try await keys.type(".AllM\t", until: "embers")
      try await keys.type("\u{3}", until: "^C")
      try await keys.type("SELECT nonsense", until: "nonsense")
      try await keys.type("\u{3}", until: "^C")
      try await keys.type("\\d\n", until: "[Service]")
      try await keys.type("SELECT [Measures].[Wonn] ON 0 FROM [Sales];\n", until: "^^^")
      try await keys.type("\\q\n")
    }
    #expect(status == 0, "\(screen)")
    let history = URL(filePath: plumb.stateFolder + "/shell_history")
    let mode = try FileManager.default.attributesOfItem(atPath: history.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try String(contentsOf: history, encoding: .utf8).contains("Opportunities"))
  }
}
