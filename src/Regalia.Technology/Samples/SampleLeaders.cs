using System.Runtime.InteropServices;

namespace Regalia.Technology.Samples;

/// <summary>Which countries works of a technology come from.</summary>
/// <param name="Order">Countries, the leading ones first.</param>
/// <param name="First">Chance that it is the first one without a further draw, 0 to 1: how far ahead it is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SampleLeaders(int[] Order, double First);
