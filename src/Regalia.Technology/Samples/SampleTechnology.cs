using Regalia.Technology.Definitions;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Samples;

/// <summary>A technology that works of a sample are about.</summary>
/// <param name="Query">Its query, whose words such works hold.</param>
/// <param name="IsFrequent">Whether it comes up often enough that a small sample ranks it; else it comes up now and then.</param>
public sealed record SampleTechnology(Query Query, bool IsFrequent)
{
    /// <summary>A defined technology: frequent if its definition is finished, for that is what people look at first.</summary>
    public static SampleTechnology Of(CatalogueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new SampleTechnology(entry.Query, entry.Definition.Status == DefinitionStatus.Done);
    }
}
