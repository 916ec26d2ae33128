namespace Regalia.Technology.Scanning;

/// <summary>How complete the searched records of one publication year are; each figure counts records.</summary>
public sealed class YearCompleteness
{
    public long Records { get; set; }
    public long WithTitle { get; set; }
    public long WithAbstract { get; set; }

    /// <summary>Records with at least one authorship that can be located.</summary>
    public long WithCountry { get; set; }

    /// <summary>Records with at least one institution.</summary>
    public long WithInstitution { get; set; }
    public long WithTopic { get; set; }
    public long WithReferences { get; set; }
}
