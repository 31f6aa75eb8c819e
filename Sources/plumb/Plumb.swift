import ArgumentParser

@main
struct Plumb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plumb", abstract: "Measures what a CRM programme changed, by how much, and how surely.")
}
