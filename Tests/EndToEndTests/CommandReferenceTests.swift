import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import plumb

/// `Docs/commands.md` is what `plumb help` says, and cannot fall behind it.
struct CommandReferenceTests {
  @Test("the reference of commands is what their help says")
  func reference() {
    Golden.check(Self.reference(to: Plumb.self, path: []), "../../../Docs/commands.md")
  }

  @Test("the README names every command that a user can give")
  func readme() throws {
    let readme = try String(contentsOf: PackageRoot.url.appending(path: "README.md"), encoding: .utf8)
    for command in Plumb.configuration.subcommands {
      let name = try #require(command.configuration.commandName)
      #expect(readme.contains("plumb \(name)") || readme.contains("make \(name)"), "README.md says nothing of \(name)")
    }
  }

  private static func reference(to command: any ParsableCommand.Type, path: [String]) -> String {
    let path = path + [command.configuration.commandName ?? String(describing: command).lowercased()]
    let help = command == Plumb.self ? Plumb.helpMessage(columns: 100) : Plumb.helpMessage(for: command, columns: 100)
    let heading = String(repeating: "#", count: min(path.count, 3))
    let own = "\(heading) \(path.joined(separator: " "))\n\n```\n\(help.trimmingCharacters(in: .newlines))\n```\n"
    return ([own] + command.configuration.subcommands.map { reference(to: $0, path: path) }).joined(separator: "\n")
  }
}
