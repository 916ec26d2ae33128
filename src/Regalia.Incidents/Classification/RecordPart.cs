namespace Regalia.Incidents.Classification;

/// <summary>A part of a record in common terms, for rules that are the same for many sources.</summary>
internal enum RecordPart
{
    Title,
    Summary,
    VictimNames,
    VictimSectors,
    AttributionNames,
    AttributionCategories,
    AttributionCountries,
}
