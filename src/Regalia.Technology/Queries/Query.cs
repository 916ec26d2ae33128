using System.Security.Cryptography;
using System.Text;

namespace Regalia.Technology.Queries;

/// <summary>A query for works: the tree of its parts (docs/queries.md says the language).</summary>
public sealed class Query
{
    internal Query(string text, QueryNode root)
    {
        Text = text;
        Root = root;
        Canonical = root.ToString();
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical)));
    }

    /// <summary>The query as written.</summary>
    public string Text { get; }

    /// <summary>The whole query.</summary>
    public QueryNode Root { get; }

    /// <summary>The query in one spelling: no comments, one space, folded words; reads back as an equal tree.</summary>
    public string Canonical { get; }

    /// <summary>SHA-256 of the canonical form in UTF-8, 64 lower-case hex digits.</summary>
    public string Digest { get; }

    /// <summary>Reads a query.</summary>
    /// <exception cref="QueryFaultException">It has faults; all that were found are in it.</exception>
    public static Query Parse(string text)
    {
        QueryReading reading = Read(text);
        return reading.Query ?? throw new QueryFaultException(reading.Faults);
    }

    /// <summary>Reads a query; faults are returned.</summary>
    public static QueryReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return QueryParser.Read(text);
    }

    /// <summary>The canonical form.</summary>
    public override string ToString() => Canonical;
}
