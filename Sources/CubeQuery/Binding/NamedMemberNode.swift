/// A member that the statement names, without anything to compute.
protocol NamedMemberNode: MemberNode {}
