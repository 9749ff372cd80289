using Doorway.Clinical.Knowledge;
using Doorway.Runner;

using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
return new ClinicalRunner(KnowledgeSet.Embedded, Console.Error).Run(args, input, output);
