using System.Collections.Immutable;
using CsCheck;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Tests.Queries;

/// <summary>Queries and works over few words, so that much matches by chance.</summary>
internal static class MadeQueries
{
    private static readonly ImmutableArray<string> Words = ["quant", "quantum", "bit", "comput", "computer"];
    private static readonly ImmutableArray<string> Begins = ["quan", "quantum", "comp", "comput"];
    private static readonly ImmutableArray<WorkFields> Fields =
    [
        WorkFields.TitleOrAbstract,
        WorkFields.TitleOrAbstract,
        WorkFields.TitleOrAbstract,
        WorkFields.Title,
        WorkFields.Abstract,
        WorkFields.Topic,
        WorkFields.Keyword,
    ];

    /// <summary>Sound queries, by way of their canonical form.</summary>
    public static Gen<Query> Queries { get; } =
        Gen
            .Byte.Array[1, 60]
            .Select(choices => Query.Read(Node(new Choices(choices), 4).ToString()).Query)
            .Where(query => query is not null)
            .Select(query => query!);

    /// <summary>Works with some of the words, in every field, with gaps and shared positions in the abstract.</summary>
    public static Gen<MadeWork> Works { get; } = Gen.Byte.Array[1, 40].Select(choices => Work(new Choices(choices)));

    private static QueryNode Node(Choices choices, int depth) =>
        (depth == 0 ? 0 : choices.Of(9)) switch
        {
            1 or 2 => new AndNode(Many(choices, depth, isAnd: true)),
            3 or 4 or 5 => new OrNode(Many(choices, depth, isAnd: false)),
            6 => new NearNode(Side(choices), Side(choices), choices.Of(4)),
            7 when depth > 1 => new NotNode(new NotNode(Node(choices, depth - 2))),
            _ => Leaf(choices),
        };

    private static ImmutableArray<QueryNode> Many(Choices choices, int depth, bool isAnd)
    {
        int count = 2 + choices.Of(3);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                {
                    QueryNode node = Node(choices, depth - 1);
                    // The writing of a group flattens, as the parser does.
                    node = node is OrNode && !isAnd || node is AndNode && isAnd ? Leaf(choices) : node;
                    return isAnd && i > 0 && choices.Of(3) == 0 ? new NotNode(node) : node;
                }),
        ];
    }

    private static QueryNode Side(Choices choices) =>
        choices.Of(3) == 0 ? new OrNode([Leaf(choices), Leaf(choices)]) : Leaf(choices);

    private static LeafNode Leaf(Choices choices)
    {
        WorkFields fields = Fields[choices.Of(Fields.Length)];
        return choices.Of(5) switch
        {
            0 => new PrefixNode(Begins[choices.Of(Begins.Length)], fields),
            1 or 2 => new PhraseNode(
                [
                    .. Enumerable
                        .Range(0, 1 + choices.Of(2))
                        .Select(_ => new PhraseElement(Words[choices.Of(Words.Length)], IsPrefix: false)),
                    choices.Of(3) == 0
                        ? new PhraseElement(Begins[choices.Of(Begins.Length)], IsPrefix: true)
                        : new PhraseElement(Words[choices.Of(Words.Length)], IsPrefix: false),
                ],
                fields
            ),
            _ => new WordNode(Words[choices.Of(Words.Length)], fields),
        };
    }

    private static MadeWork Work(Choices choices)
    {
        string? title = choices.Of(6) == 0 ? null : Text(choices, 5);
        List<AbstractWord> words = [];
        int position = 0;
        for (int i = choices.Of(8); i > 0; i--)
        {
            position += choices.Of(4) switch
            {
                0 => 0,
                1 => 1 + choices.Of(3),
                _ => 1,
            };
            string word = choices.Of(6) switch
            {
                0 => "–",
                1 => Words[choices.Of(Words.Length)] + "-" + Words[choices.Of(Words.Length)],
                _ => Words[choices.Of(Words.Length)].ToUpperInvariant() + ",",
            };
            words.Add(new AbstractWord(position, word));
        }

        return new MadeWork(title, [.. words], [Text(choices, 2), Text(choices, 2)], [Text(choices, 2)]);
    }

    private static string Text(Choices choices, int most) =>
        string.Join(' ', Enumerable.Range(0, choices.Of(most + 1)).Select(_ => Words[choices.Of(Words.Length)]));

    private sealed class Choices(byte[] bytes)
    {
        private int at;

        // Once the bytes are used up the first choice is always taken, which ends every recursion.
        public int Of(int count) => at < bytes.Length ? bytes[at++] % count : 0;
    }
}
