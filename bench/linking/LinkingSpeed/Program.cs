// What bench/linking.sh needs inside one process: a store of made-up records, its linking timed, blocking held against all pairs.
//
//   LinkingSpeed generate STORE RECORDS     four snapshots of made-up records, about a third of them told more than once
//   LinkingSpeed link STORE                 records, pairs compared, pairs skipped, links, wall s, CPU s, peak MB
//   LinkingSpeed phases STORE               the same, phase by phase; keeps nothing
//   LinkingSpeed recall STORE RECORDS       all pairs of about so many records, judged; which of the links blocking proposes
//   LinkingSpeed pairs STORE FILE           the same for the pairs of a file: source_a,id_a,source_b,id_b,label
//   LinkingSpeed texts STORE FILE RECORDS   id, event, text of the first records, for other programs

using LinkingSpeed;

return args switch
{
    ["generate", string store, string records] => GeneratedStore.Write(store, records),
    ["link", string store] => TimedLinking.Run(store),
    ["phases", string store] => TimedLinking.Phases(store),
    ["recall", string store, string records] => BlockingRecall.OfSample(store, records),
    ["pairs", string store, string file] => BlockingRecall.OfJudged(store, file),
    ["texts", string store, string file, string records] => GeneratedStore.Texts(store, file, records),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("LinkingSpeed: see the first lines of its Program.cs");
    return 2;
}
