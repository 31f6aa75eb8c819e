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
    #expect(try ShellCommandLine("\\set") == .set(nil))
    #expect(try ShellCommandLine("\\set @Year 1997 ") == .set(ParameterOption(name: "Year", text: "1997")))
    #expect(try ShellCommandLine("\\set City Los Angeles") == .set(ParameterOption(name: "City", text: "Los Angeles")))
    #expect(try ShellCommandLine("\\unset @Year") == .unset("Year"))
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
    #expect(throws: ShellCommandLine.Mistake(sentence: "\\set needs a value for 'Year': \\set Year VALUE.")) {
      try ShellCommandLine("\\set Year")
    }
    #expect(throws: ShellCommandLine.Mistake.self) { try ShellCommandLine("\\unset") }
  }
}
