using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Technology.Definitions;

/// <summary>What came of reading the file of a definition.</summary>
/// <param name="Entry">The definition; <see langword="null"/> if there are faults.</param>
/// <param name="Faults">What is wrong, with line and column of the file.</param>
public sealed record DefinitionReading(CatalogueEntry? Entry, ImmutableArray<Fault> Faults);
