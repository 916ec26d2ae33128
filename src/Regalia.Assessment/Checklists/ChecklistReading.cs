using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Checklists;

/// <summary>What reading a checklist gave.</summary>
/// <param name="Checklist">The checklist; null where there is at least one fault.</param>
/// <param name="Faults">Everything that is wrong with it.</param>
public sealed record ChecklistReading(Checklist? Checklist, ImmutableArray<Fault> Faults);
