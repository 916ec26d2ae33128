using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sylvan.Data.Csv;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>All numbers of the model. <c>weights.csv</c> holds those that ship; <see cref="ModelTraining"/> makes them.</summary>
/// <param name="Link">Whether two records are a link: one event, or a part of it.</param>
/// <param name="LinkFrom">Probability of a link from which on it is one.</param>
/// <param name="Part">Whether a link is of a part to its whole.</param>
/// <param name="PartFrom">Probability of a part from which on it is one.</param>
internal sealed record ModelWeights(LogisticWeights Link, double LinkFrom, LogisticWeights Part, double PartFrom)
{
    private const string Name = "Linking/Judging/weights.csv";
    private const string Bias = "bias";
    private const string Threshold = "threshold";

    private static readonly Lazy<(ModelWeights Weights, string Digest)> shipped = new(ReadShipped);

    /// <summary>The weights that ship.</summary>
    internal static ModelWeights Shipped => shipped.Value.Weights;

    /// <summary>Digest of the file of the weights that ship.</summary>
    internal static string ShippedDigest => shipped.Value.Digest;

    /// <summary>The weights of a file.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    internal static ModelWeights Read(TextReader text)
    {
        Dictionary<(string Model, string Feature), (double Weight, double Usual)> rows = [];
        using CsvDataReader csv = CsvDataReader.Create(
            text,
            new CsvDataReaderOptions { Culture = CultureInfo.InvariantCulture }
        );
        while (csv.Read())
        {
            rows.Add((csv.GetString(0), csv.GetString(1)), (Number(csv.GetString(2)), Number(csv.GetString(3))));
        }
        return new ModelWeights(Model("link"), Value("link", Threshold), Model("part"), Value("part", Threshold));

        LogisticWeights Model(string model) =>
            new(
                Value(model, Bias),
                [
                    .. rows.Where(row =>
                            string.Equals(row.Key.Model, model, StringComparison.Ordinal)
                            && row.Key.Feature is not (Bias or Threshold)
                        )
                        .Select(row => new FeatureWeight(
                            PairFeatureWords.Find(row.Key.Feature)
                                ?? throw new InvalidDataException(Name + ": unknown feature " + row.Key.Feature),
                            row.Value.Weight,
                            row.Value.Usual
                        )),
                ]
            );

        double Value(string model, string name) =>
            rows.TryGetValue((model, name), out (double Weight, double Usual) row)
                ? row.Weight
                : throw new InvalidDataException(Name + ": no " + name + " of " + model);
    }

    /// <summary>The file of the weights.</summary>
    internal string Write()
    {
        StringBuilder csv = new("model,feature,weight,usual,meaning\n");
        Add("link", Link, LinkFrom, "a link");
        Add("part", Part, PartFrom, "a part of the other, given a link");
        return csv.ToString();

        void Add(string model, LogisticWeights weights, double threshold, string what)
        {
            Row(model, Bias, weights.Bias, 0, "log-odds of " + what + " where all is usual");
            foreach (FeatureWeight term in weights.Terms)
            {
                Row(model, term.Feature.Word(), term.Weight, term.Usual, term.Feature.Meaning());
            }
            Row(model, Threshold, threshold, 0, "probability from which on it is " + what);
        }

        void Row(string model, string feature, double weight, double usual, string meaning) =>
            csv.Append(model)
                .Append(',')
                .Append(feature)
                .Append(',')
                .Append(Text(weight))
                .Append(',')
                .Append(Text(usual))
                .Append(",\"")
                .Append(meaning)
                .Append("\"\n");
    }

    /// <summary>The weights as the file keeps them: four decimals.</summary>
    internal ModelWeights Rounded() => Read(new StringReader(Write()));

    private static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static (ModelWeights Weights, string Digest) ReadShipped()
    {
        using Stream stream =
            typeof(ModelWeights).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException(Name + " is not in the assembly");
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        string digest = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
        return (Read(new StringReader(Encoding.UTF8.GetString(bytes.ToArray()))), digest);
    }
}
