using ParquetSharp;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>Puts the rows of a Parquet file together from its columns: only what a scan needs.</summary>
internal sealed class WorkRows : IDisposable
{
    private readonly Leaf[] all;
    private readonly (byte[] Key, Leaf Leaf)[] plain;
    private readonly TextLeaf institutions;
    private readonly (byte[] Key, Leaf Leaf)[] institution;
    private readonly (byte[] Key, TextLeaf Leaf)[] lists;
    private readonly Leaf[] perAuthor;
    private readonly Leaf[] perInstitution;
    private readonly TextLeaf topics;
    private readonly TextLeaf keywords;
    private readonly TextLeaf inverted;

    /// <summary>Finds the columns.</summary>
    /// <param name="columns">Columns of the file.</param>
    /// <param name="readsAffiliations">Whether the texts of affiliations are needed.</param>
    /// <exception cref="InvalidDataException">One is missing or holds something else; says which.</exception>
    internal WorkRows(ColumnFinder columns, bool readsAffiliations)
    {
        plain =
        [
            ("\"id\":"u8.ToArray(), columns.Text("id")),
            (",\"is_xpac\":"u8.ToArray(), columns.Flag("is_xpac")),
            (",\"is_retracted\":"u8.ToArray(), columns.Flag("is_retracted")),
            (",\"is_paratext\":"u8.ToArray(), columns.Flag("is_paratext")),
            (",\"type\":"u8.ToArray(), columns.Text("type")),
            (",\"publication_year\":"u8.ToArray(), columns.Number("publication_year")),
            (",\"updated_date\":"u8.ToArray(), columns.Time("updated_date")),
            (",\"cited_by_count\":"u8.ToArray(), columns.Number("cited_by_count")),
            (",\"referenced_works_count\":"u8.ToArray(), columns.Number("referenced_works_count")),
            (",\"title\":"u8.ToArray(), columns.Text("title")),
            (",\"display_name\":"u8.ToArray(), columns.Text("display_name")),
        ];
        institutions = columns.Text("authorships.institutions.id", lists: 2);
        institution =
        [
            ("{\"id\":"u8.ToArray(), institutions),
            (",\"display_name\":"u8.ToArray(), columns.Text("authorships.institutions.display_name", lists: 2)),
            (",\"country_code\":"u8.ToArray(), columns.Text("authorships.institutions.country_code", lists: 2)),
        ];
        lists = [(",\"countries\":["u8.ToArray(), columns.Text("authorships.countries", lists: 2))];
        if (readsAffiliations)
        {
            lists =
            [
                .. lists,
                (
                    ",\"raw_affiliation_strings\":["u8.ToArray(),
                    columns.Text("authorships.raw_affiliation_strings", lists: 2)
                ),
            ];
        }
        topics = columns.Text("topics.display_name", lists: 1);
        keywords = columns.Text("keywords.display_name", lists: 1);
        inverted = columns.Text("abstract_inverted_index");
        all = [.. columns.All];
        perAuthor = [.. institution.Select(c => c.Leaf), .. lists.Select(c => c.Leaf)];
        perInstitution = [.. institution.Select(c => c.Leaf)];
    }

    /// <summary>Begins a row group; returns the unpacked bytes of its columns.</summary>
    internal long Begin(RowGroupReader group)
    {
        long bytes = 0;
        foreach (Leaf leaf in all)
        {
            bytes += leaf.Begin(group);
        }
        return bytes;
    }

    /// <summary>Puts the next row together.</summary>
    /// <exception cref="InvalidDataException">The columns do not go together.</exception>
    internal void Next(RowText row)
    {
        row.Begin();
        foreach ((byte[] key, Leaf leaf) in plain)
        {
            row.Raw(key);
            leaf.Take(row);
        }
        Authorships(row);
        Named(row, ",\"topics\":["u8, topics);
        Named(row, ",\"keywords\":["u8, keywords);
        if (inverted.HasValue)
        {
            row.End(inverted.Value);
        }
        else
        {
            row.End();
        }
        inverted.Advance();
        GoOn(all, 0);
    }

    /// <summary>Whether every column ends where the last row does.</summary>
    internal bool IsAtEnd => Array.TrueForAll(all, static leaf => leaf.IsAtEnd);

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(all, static leaf => leaf.Dispose());

    private void Authorships(RowText row)
    {
        row.Raw(",\"authorships\":["u8);
        if (!institutions.HasEntry(0))
        {
            Skip(perAuthor);
            row.Raw("]"u8);
            return;
        }
        bool isFirst = true;
        do
        {
            if (!isFirst)
            {
                GoOn(perAuthor, 1);
                row.Raw(","u8);
            }
            isFirst = false;
            if (!institutions.HasObject(0))
            {
                row.Raw("null"u8);
                Skip(perAuthor);
                continue;
            }
            row.Raw("{\"institutions\":["u8);
            Institutions(row);
            row.Raw("]"u8);
            foreach ((byte[] key, TextLeaf leaf) in lists)
            {
                row.Raw(key);
                Texts(row, leaf);
                row.Raw("]"u8);
            }
            row.Raw("}"u8);
        } while (institutions.Repetition == 1);
        row.Raw("]"u8);
    }

    private static void Skip(Leaf[] leaves)
    {
        foreach (Leaf leaf in leaves)
        {
            leaf.Advance();
        }
    }

    private static void GoOn(Leaf[] leaves, int repetition)
    {
        foreach (Leaf leaf in leaves)
        {
            if (leaf.Repetition != repetition)
            {
                throw new InvalidDataException("its columns have lists that do not go together");
            }
        }
    }

    private void Institutions(RowText row)
    {
        if (!institutions.HasEntry(1))
        {
            Skip(perInstitution);
            return;
        }
        bool isFirst = true;
        do
        {
            if (!isFirst)
            {
                GoOn(perInstitution, 2);
                row.Raw(","u8);
            }
            isFirst = false;
            bool isThere = institutions.HasObject(1);
            row.Raw(isThere ? ""u8 : "null"u8);
            foreach ((byte[] key, Leaf leaf) in institution)
            {
                if (isThere)
                {
                    row.Raw(key);
                    leaf.Take(row);
                }
                else
                {
                    leaf.Advance();
                }
            }
            row.Raw(isThere ? "}"u8 : ""u8);
        } while (institutions.Repetition == 2);
    }

    private static void Texts(RowText row, TextLeaf leaf)
    {
        if (!leaf.HasEntry(1))
        {
            leaf.Advance();
            return;
        }
        bool isFirst = true;
        do
        {
            row.Raw(isFirst ? ""u8 : ","u8);
            isFirst = false;
            leaf.Take(row);
        } while (leaf.Repetition == 2);
    }

    private static void Named(RowText row, ReadOnlySpan<byte> key, TextLeaf leaf)
    {
        row.Raw(key);
        if (!leaf.HasEntry(0))
        {
            leaf.Advance();
            row.Raw("]"u8);
            return;
        }
        bool isFirst = true;
        do
        {
            row.Raw(isFirst ? ""u8 : ","u8);
            isFirst = false;
            if (leaf.HasObject(0))
            {
                row.Raw("{\"display_name\":"u8);
                leaf.Take(row);
                row.Raw("}"u8);
            }
            else
            {
                row.Raw("null"u8);
                leaf.Advance();
            }
        } while (leaf.Repetition == 1);
        row.Raw("]"u8);
    }
}
