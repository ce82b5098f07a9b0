using Graph.Training;
using Graph.Training.Claims;
using Graph.Training.Commands;
using Graph.Training.Corpora;

const string Usage = """
    train    POSTS NEWS PUBLIC MODELS   writes tagger.bin and decision.tsv
    decide   POSTS NEWS PUBLIC MODELS   writes decision.tsv only: after a change of name rules or candidate features
    validate POSTS NEWS PUBLIC OUT      cross-validates: predictions for each post by models that have not seen it, a JSON line each
    predict  POSTS OUT                  predictions by the built-in models
    cluener  FOLDER [MODEL]             trains on train.json alone, all ten types, writes the model and scores dev.json; with --held-out in
                                        place of MODEL it scores every eighth sentence of train.json, which it does not train on
    msra     FILE                       scores the built-in tagger
    claims   POSTS NEWS PUBLIC MODELS   writes claims.tsv, and prints how well its probabilities hold on articles left out; of PUBLIC it reads
                                        finre/ and fewfc/, the names in them by the built-in models: after a change of those too

    POSTS   a folder of articles with NAME.gold.json beside them; - for none
    NEWS    the project's corpus, training/; - for none
    PUBLIC  a folder of public corpora (cluener/, boson/, resume_ner/, finre/, fewfc/, smoothnlp/); - for none

    With FOLD_CACHE set to a prefix of paths, the taggers of the folds are kept there and taken from there.
    """;

return args switch
{
    ["train", var posts, var news, var data, var models] => TrainCommand.Run(Sources.Read(posts, news, data), models, onlyDecision: false),
    ["decide", var posts, var news, var data, var models] => TrainCommand.Run(Sources.Read(posts, news, data), models, onlyDecision: true),
    ["validate", var posts, var news, var data, var target] => ValidateCommand.Run(Sources.Read(posts, news, data), target),
    ["predict", var posts, var target] => PredictCommand.Run(Sources.Read(posts, "-", "-"), target),
    ["cluener", var folder, "--held-out"] => CluenerCommand.Run(folder, heldOut: true, null),
    ["cluener", var folder, .. { Length: <= 1 } model] => CluenerCommand.Run(folder, heldOut: false, model.FirstOrDefault()),
    ["msra", var file] => MsraCommand.Run(file),
    ["claims", var posts, var news, var data, var models] => ClaimsCommand.Run(Sources.Read(posts, news, Sources.None), ShareDeals.Read(data), models),
    _ => ShowUsage(),
};

int ShowUsage()
{
    Console.Error.WriteLine(Usage);
    return 2;
}
