using System.Runtime.InteropServices;

namespace Regalia.Technology.Queries;

/// <summary>A word of a work that made it match.</summary>
/// <param name="Text">Which of <see cref="WorkText.Texts"/> it stands in.</param>
/// <param name="Start">First character there.</param>
/// <param name="Length">Characters there.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MatchedWord(int Text, int Start, int Length);
