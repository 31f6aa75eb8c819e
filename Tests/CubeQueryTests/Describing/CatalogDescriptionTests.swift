import Testing

@testable import CubeQuery

/// What people are told who look around, and how names go on.
struct CatalogDescriptionTests {
  private func candidates(_ text: String) async throws -> [String] {
    try await ShopCubes.catalog().catalog.completion(of: text, cube: nil)?.candidates ?? []
  }

  @Test("names go on with what stands below them, in brackets, whatever the case of letters")
  func names() async throws {
    #expect(try await candidates("SELECT [Shop].[isr") == ["[Israel]"])
    #expect(try await candidates("SELECT Shop.USA.c").first == "[CA]")
    #expect(try await candidates("SELECT [Measures].[S") == ["[Sales]", "[Stock]"])
  }

  @Test("functions and words of the grammar are offered where they can stand")
  func words() async throws {
    #expect(try await candidates("sel") == ["SELECT"])
    #expect(try await candidates("SELECT Crossj") == ["CrossJoin("])
    #expect(try await candidates("SELECT [Shop].Memb").contains("Members"))
    #expect(try await !candidates("SELECT Memb").contains("Members"))
  }

  @Test("behind FROM the cubes are offered")
  func cubes() async throws {
    #expect(try await candidates("SELECT FROM T") == ["[Trade]"])
  }

  @Test("a completion knows what all candidates begin with")
  func common() async throws {
    let completion = try #require(
      try await ShopCubes.catalog().catalog.completion(of: "SELECT [Measures].[s", cube: "Trade"))
    #expect(completion.common == "[S")
    #expect(completion.written == "[s")
  }

  @Test("a cube is told with its measures, hierarchies and levels")
  func cube() async throws {
    let cube = try await ShopCubes.catalog().catalog.description(ofCube: "trade")
    #expect(cube.cube.uniqueName == "[Trade]")
    #expect(cube.measures.map(\.uniqueName).prefix(2) == ["[Measures].[Sales]", "[Measures].[Stock]"])
    let shop = try #require(cube.hierarchies.first)
    #expect(shop.entry.uniqueName == "[Shop]")
    #expect(shop.levels.map(\.entry.uniqueName).contains("[Shop].[Country]"))
    #expect(shop.levels.first { $0.entry.uniqueName == "[Shop].[Country]" }?.memberCount == 4)
  }

  @Test("a name is told as what it means: a hierarchy, a level's members, a member's children")
  func meanings() async throws {
    let catalog = ShopCubes.catalog().catalog
    guard case .level(let members) = try await catalog.description(of: "[Shop].[Country]", inCube: "Trade") else {
      Issue.record("[Shop].[Country] is a level")
      return
    }
    #expect(members.count == 4)
    guard case .member(_, let children) = try await catalog.description(of: "[Shop].[USA]", inCube: "Trade") else {
      Issue.record("[Shop].[USA] is a member")
      return
    }
    #expect(children.first.map(\.uniqueName).contains("[Shop].[USA].[CA]"))
    #expect(try await catalog.description(of: "[Shop].[Nowhere]", inCube: "Trade") == nil)
  }

  @Test("a name that is the whole of one candidate goes on to its bracket where no other begins like it")
  func closing() async throws {
    #expect(try await candidates("SELECT [Mea") == ["[Measures]"])
  }

  @Test("a function is told by its name, in any case, with its forms")
  func functions() throws {
    #expect(MDXFunctionReference.named("head").flatMap(\.forms).map(\.signature) == ["Head(<Set>, [<Integer>])"])
    #expect(MDXFunctionReference.named("Generate").count == 2)
    #expect(MDXFunctionReference.named("Shuffle").isEmpty)
  }
}
