using System.Runtime.InteropServices;

namespace Regalia.Indices.Uncertainty;

/// <summary>Where one evaluation takes the draws of an input from.</summary>
/// <param name="Matrix">The sample.</param>
/// <param name="Replicate">Replicate in the sample.</param>
/// <param name="Column">Its place in the block that was drawn.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Evaluation(SampleMatrix Matrix, int Replicate, int Column);
