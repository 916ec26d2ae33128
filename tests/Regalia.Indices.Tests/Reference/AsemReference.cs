using System.Globalization;

namespace Regalia.Indices.Tests.Reference;

/// <summary>The ASEM example with its reference results, below REGALIA_SHARED/reference/asem.</summary>
internal sealed class AsemReference
{
    private static readonly Lazy<AsemReference?> Loaded = new(Load);
    private readonly string _folder;

    private AsemReference(string folder)
    {
        _folder = folder;
        Definition = new(Variables(Table("input/ASEM_iMeta.csv")));
        Data = DataOf(Table("input/ASEM_iData.csv"), panel: false);
        Panel = DataOf(Table("input/ASEM_iData_p.csv"), panel: true);
    }

    /// <summary>The reference; the test is skipped when it is not there.</summary>
    public static AsemReference Instance
    {
        get
        {
            AsemReference? loaded = Loaded.Value;
            Assert.SkipWhen(loaded is null, "REGALIA_SHARED does not name a folder with reference/asem.");
            return loaded!;
        }
    }

    public string Folder => _folder;

    public IndexDefinition Definition { get; }

    public IndexData Data { get; }

    public IndexData Panel { get; }

    public StepContext Start => new(Definition, Data);

    public ReferenceTable Table(string file) => ReferenceTable.Read(Path.Combine(_folder, file));

    /// <summary>The data of a reference stage, with the denominators and groups of the example: input for the next
    /// step, so that each is held to its own reference.</summary>
    public StepContext From(string file)
    {
        ReferenceTable table = Table(file);
        double[][] columns =
        [
            .. Definition.Indicators.Select(indicator =>
                Data.Units.Select(unit => table.Number(table.RowOf("uCode", unit.Code), indicator.Code)).ToArray()
            ),
        ];
        IndicatorTable indicators = new(Data.Units, Definition.Indicators.Select(indicator => indicator.Code), columns);
        return new(Definition, Data with { Indicators = indicators });
    }

    private static IEnumerable<Variable> Variables(ReferenceTable meta) =>
        Enumerable
            .Range(0, meta.RowCount)
            .Select(row =>
            {
                string? Text(string column) => meta.Text(row, column) is "NA" or "" ? null : meta.Text(row, column);
                int? Whole(string column) =>
                    Text(column) is string text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
                return new Variable(meta.Text(row, "iCode"), Enum.Parse<VariableType>(meta.Text(row, "Type")))
                {
                    Name = meta.Text(row, "iName"),
                    Level = Whole("Level"),
                    Parent = Text("Parent"),
                    Direction = Whole("Direction") ?? 1,
                    Weight = Text("Weight") is null ? 1.0 : meta.Number(row, "Weight"),
                    Unit = Text("Unit"),
                    Target = meta.Number(row, "Target"),
                    Denominator = Text("Denominator"),
                };
            });

    private IndexData DataOf(ReferenceTable table, bool panel)
    {
        IndexUnit[] units =
        [
            .. Enumerable
                .Range(0, table.RowCount)
                .Select(row => new IndexUnit(table.Text(row, "uCode"), panel ? (int)table.Number(row, "Time") : null)
                {
                    Name = table.Text(row, "uName"),
                }),
        ];
        IndicatorTable Columns(VariableType type)
        {
            string[] codes = [.. Definition.Variables.Where(v => v.Type == type).Select(v => v.Code)];
            return new(units, codes, codes.Select(table.Numbers));
        }

        string[] groups = [.. Definition.Variables.Where(v => v.Type == VariableType.Group).Select(v => v.Code)];
        return new(
            Columns(VariableType.Indicator),
            Columns(VariableType.Denominator),
            new(groups, groups.Select(group => table.Texts(group).Select(name => name is "NA" or "" ? null : name)))
        );
    }

    private static AsemReference? Load() =>
        Environment.GetEnvironmentVariable("REGALIA_SHARED") is string shared
        && Path.Combine(shared, "reference", "asem") is string folder
        && Directory.Exists(folder)
            ? new(folder)
            : null;
}
