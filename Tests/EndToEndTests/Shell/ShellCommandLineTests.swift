import Testing

@testable import plumb

/// Lines with a backslash.
struct ShellCommandLineTests {
  @Test("commands are read with their arguments")
  func commands() throws {
    #expect(try ShellCommandLine("\\d") == .describe(nil))
    #expect(try ShellCommandLine("\\d [Store Type] ;") == .describe("[Store Type]"))
    #expect(try ShellCommandLine("\\timing") == .timing(nil))
    #expect(try ShellCommandLine("\\explain ON") == .explain(true))
    #expect(try ShellCommandLine("\\format csv") == .format(.csv))
    #expect(try ShellCommandLine("\\role California manager ") == .role("California manager"))
    #expect(try ShellCommandLine(" \\q") == .quit)
  }

  @Test("what is no command is told, with the nearest name")
  func mistakes() {
    #expect(throws: ShellCommandLine.Mistake(sentence: "There is no command \\x. \\? lists those that there are.")) {
      try ShellCommandLine("\\x")
    }
    #expect(
      throws: ShellCommandLine.Mistake(
        sentence: "'jsn' is no format: table, json, csv. Did you mean 'json'?")
    ) { try ShellCommandLine("\\format jsn") }
  }
}
