import MDX
import Testing

@Suite("The FoodMart statements", .enabled(if: FoodMartCase.file != nil, "needs ../shared/mdx/foodmart.jsonl"))
struct FoodMartTests {
  @Test("every statement that is no syntax error is read, and prints as what reads as the same tree")
  func roundTrip() throws {
    let cases = try FoodMartCase.all().filter { $0.expectedError != "syntax" }
    #expect(cases.count > 800)
    for one in cases {
      let parsed = MDXStatement.parse(one.mdx)
      guard let tree = parsed.tree else {
        Issue.record("\(one.id): \(parsed.mistakes)\n\(one.mdx)")
        continue
      }
      let again = MDXStatement.parse(tree.description)
      #expect(again.tree == tree, "\(one.id): \(one.mdx)\nprints\n\(tree)\n\(again.mistakes)")
    }
  }

  @Test("every syntax error gives a mistake")
  func syntaxErrors() throws {
    let cases = try FoodMartCase.all().filter { $0.expectedError == "syntax" }
    #expect(!cases.isEmpty)
    for one in cases {
      #expect(!MDXStatement.parse(one.mdx).mistakes.isEmpty, "\(one.id): \(one.mdx)")
    }
  }
}
