namespace Regalia.Technology.Queries;

/// <summary>The texts of a work in which a word of a query is sought.</summary>
[Flags]
public enum WorkFields
{
    /// <summary>Nowhere: two ends of a NEAR that share no field.</summary>
    None = 0,

    /// <summary>The title.</summary>
    Title = 1,

    /// <summary>The abstract.</summary>
    Abstract = 2,

    /// <summary>The name of a topic; each name is a text of its own.</summary>
    Topic = 4,

    /// <summary>The name of a keyword; each name is a text of its own.</summary>
    Keyword = 8,

    /// <summary>Where a word without field is sought: title or abstract, each apart.</summary>
    TitleOrAbstract = Title | Abstract,
}
