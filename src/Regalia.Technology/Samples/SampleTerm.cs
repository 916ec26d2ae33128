using Regalia.Technology.Queries;

namespace Regalia.Technology.Samples;

/// <summary>Words in a row that a work gets so that a query finds it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Fields">Where they may stand.</param>
internal sealed record SampleTerm(string[] Words, WorkFields Fields)
{
    /// <summary>Where they stand unless a work has another place for them: title before abstract, keyword before topic.</summary>
    internal WorkFields Home =>
        Fields.HasFlag(WorkFields.Title) ? WorkFields.Title
        : Fields.HasFlag(WorkFields.Abstract) ? WorkFields.Abstract
        : Fields.HasFlag(WorkFields.Keyword) ? WorkFields.Keyword
        : Fields & WorkFields.Topic;

    /// <summary>The words with blanks between.</summary>
    internal string Text => string.Join(' ', Words);
}
