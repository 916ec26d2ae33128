using System.Collections.Immutable;

namespace Regalia.Technology.Queries;

/// <summary>How fields are named in a query.</summary>
internal static class FieldNames
{
    internal static readonly ImmutableArray<string> All = ["title", "abstract", "topic", "keyword"];

    internal static WorkFields? Field(string name) =>
        name switch
        {
            "title" => WorkFields.Title,
            "abstract" => WorkFields.Abstract,
            "topic" => WorkFields.Topic,
            "keyword" => WorkFields.Keyword,
            _ => null,
        };

    internal static string Of(WorkFields field) =>
        field switch
        {
            WorkFields.Title => "title",
            WorkFields.Abstract => "abstract",
            WorkFields.Topic => "topic",
            WorkFields.Keyword => "keyword",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
