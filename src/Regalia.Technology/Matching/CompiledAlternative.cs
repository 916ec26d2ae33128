namespace Regalia.Technology.Matching;

/// <summary>One way to match a technology.</summary>
/// <param name="Technology">Position of the technology.</param>
/// <param name="Node">What has to match.</param>
/// <param name="Triggers">Words in fields (number x fields + field) of which every match has one.</param>
internal sealed record CompiledAlternative(int Technology, CompiledNode Node, int[] Triggers);
