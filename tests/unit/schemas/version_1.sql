BEGIN TRANSACTION;
CREATE TABLE alias (
	id INTEGER NOT NULL, 
	speaker_id INTEGER NOT NULL, 
	alias VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (speaker_id, folded), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
);
INSERT INTO "alias" VALUES(1,1,'Pushkov','pushkov');
INSERT INTO "alias" VALUES(2,1,'Aleksei Pushkov','aleksei pushkov');
INSERT INTO "alias" VALUES(3,1,'Alexey Pushkov','alexey pushkov');
INSERT INTO "alias" VALUES(47,20,'Kerry','kerry');
INSERT INTO "alias" VALUES(48,20,'John Forbes Kerry','john forbes kerry');
INSERT INTO "alias" VALUES(49,20,'John F. Kerry','john f. kerry');
INSERT INTO "alias" VALUES(80,33,'Russian authorities','russian authorities');
INSERT INTO "alias" VALUES(81,33,'the Russian government','the russian government');
INSERT INTO "alias" VALUES(82,33,'Russian government','russian government');
INSERT INTO "alias" VALUES(83,33,'Moscow','moscow');
INSERT INTO "alias" VALUES(84,33,'Russia','russia');
INSERT INTO "alias" VALUES(86,36,'Lavrov','lavrov');
INSERT INTO "alias" VALUES(87,36,'Sergej Lavrov','sergej lavrov');
INSERT INTO "alias" VALUES(88,36,'Sergey V. Lavrov','sergey v. lavrov');
INSERT INTO "alias" VALUES(89,36,'Sergei V. Lavrov','sergei v. lavrov');
INSERT INTO "alias" VALUES(90,36,'Sergey Lavrov','sergey lavrov');
CREATE TABLE article (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	content_hash VARCHAR NOT NULL, 
	run_id INTEGER NOT NULL, 
	outlet_id INTEGER, 
	title VARCHAR, 
	url VARCHAR, 
	author VARCHAR, 
	language VARCHAR NOT NULL, 
	published VARCHAR, 
	published_first DATE, 
	published_last DATE, 
	published_inferred BOOLEAN NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE ("key"), 
	FOREIGN KEY(run_id) REFERENCES run (id), 
	FOREIGN KEY(outlet_id) REFERENCES outlet (id)
);
INSERT INTO "article" VALUES(1,'ad05e9d60153e1ff','china-daily-2013-02-05-visits-may-improve-relations','8c316322612dd0ac0283b89a731240dd3db8c89b7f78586bf64c13867456c690',1,1,'Visits may improve US-Russia relations',NULL,NULL,'en','2013-02-05','2013-02-05','2013-02-05',0,'Visits may improve US-Russia relations

Updated: 2013-02-05 07:47

By Agencies (China Daily)

  Print Mail Large Medium  Small 分享按钮 0

US Secretary of State John Kerry may visit Russia soon as Washington and Moscow are trying to mend their strained ties.

Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.

Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.

Both countries have also taken tit-for-tat measures after the US passed a law in December that bars entry into the US for Russians who are deemed to be human rights abusers. In response, Russia passed a law that includes a ban on the adoption of Russian children by US citizens.

Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.

Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.

He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.

On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.

Their meeting is the first high-level contact between the two countries since US President Barack Obama was re-elected in November.

It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.

During former Russian president Dmitry Medvedev''s term, the relationship between the two major powers improved with high-level visits and the signing of a series of cooperation deals.

Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.

However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.

The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.

"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.

"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.

China Daily-Reuters

(China Daily 02/05/2013 page11)

8.03K');
INSERT INTO "article" VALUES(2,'35a43725604156a6','copy','ab941e4dc53d5e4d8a1b7d1d89e5fd2f77774e1ba98ea14d36dd1782a58f0dbc',1,2,'Visits may improve US-Russia relations','http://www.copy.example/a/',NULL,'en','2013-02-05','2013-02-05','2013-02-05',0,'Visits may improve US-Russia relations

Updated: 2013-02-05 07:47

By Agencies (China Daily)

  Print Mail Large Medium  Small 分享按钮 0

US Secretary of State John Kerry may visit Russia soon as Washington and Moscow are trying to mend their strained ties.

Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.

Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.

Both countries have also taken tit-for-tat measures after the US passed a law in December that bars entry into the US for Russians who are deemed to be human rights abusers. In response, Russia passed a law that includes a ban on the adoption of Russian children by US citizens.

Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.

Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.

He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.

On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.

Their meeting is the first high-level contact between the two countries since US President Barack Obama was re-elected in November.

It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.

During former Russian president Dmitry Medvedev''s term, the relationship between the two major powers improved with high-level visits and the signing of a series of cooperation deals.

Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.

However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.

The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.

"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.

"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.

China Daily-Reuters

(China Daily 02/05/2013 page11)

8.03K');
CREATE TABLE claim (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	article_id INTEGER NOT NULL, 
	run_id INTEGER NOT NULL, 
	speaker_id INTEGER, 
	statement_id INTEGER, 
	kind VARCHAR NOT NULL, 
	cue_type VARCHAR NOT NULL, 
	quote VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	source_text VARCHAR, 
	cue_text VARCHAR, 
	via VARCHAR, 
	office VARCHAR, 
	said VARCHAR, 
	said_first DATE, 
	said_last DATE, 
	said_precision VARCHAR NOT NULL, 
	said_basis VARCHAR NOT NULL, 
	said_phrase VARCHAR, 
	on_first DATE, 
	on_last DATE, 
	evidence VARCHAR NOT NULL, 
	confidence FLOAT NOT NULL, 
	found_by VARCHAR NOT NULL, 
	context VARCHAR NOT NULL, 
	context_start INTEGER NOT NULL, 
	context_end INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE ("key"), 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	FOREIGN KEY(run_id) REFERENCES run (id), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id), 
	FOREIGN KEY(statement_id) REFERENCES statement (id)
);
INSERT INTO "claim" VALUES(1,'ad05e9d60153e1ff-332-422',1,1,36,NULL,'mixed','speech','US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month"',' us national security adviser tom donilon also plans to visit moscow probably this month ',332,422,'Russian Foreign Minister Sergei Lavrov','also told','RIA Novosti','Foreign Minister of Russia','2013-02-02','2013-02-02','2013-02-02','day','''Saturday''','Saturday','2013-02-02','2013-02-02','named in full, ''Sergei Lavrov''',0.681,'model, layer inside','Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.',256,453);
INSERT INTO "claim" VALUES(2,'ad05e9d60153e1ff-469-626',1,1,52,NULL,'indirect','speech','the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria',' the visits may give the us and russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including syria ',469,626,'Analysts','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','the article names nobody: ''Analysts''',0.894,'model','Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.',455,627);
INSERT INTO "claim" VALUES(3,'ad05e9d60153e1ff-1014-1084',1,1,52,NULL,'indirect','speech','was largely due to their disagreement on anti-ballistic missile issues',' was largely due to their disagreement on anti ballistic missile issues ',1014,1084,'analysts','have said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','the article names nobody: ''analysts''',0.835,'model','Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.',909,1085);
INSERT INTO "claim" VALUES(4,'ad05e9d60153e1ff-1161-1213',1,1,20,NULL,'mixed','speech','US-Russia relations "slid backwards in recent years"',' us russia relations slid backwards in recent years ',1161,1213,'Kerry','acknowledged','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.922,'model, layer inside','Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.',1087,1287);
INSERT INTO "claim" VALUES(5,'ad05e9d60153e1ff-1222-1264',1,1,20,NULL,'indirect','speech','the US must find a way to work with Russia',' the us must find a way to work with russia ',1222,1264,'Kerry','saying','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.922,'model, layer inside','Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.',1087,1287);
INSERT INTO "claim" VALUES(6,'ad05e9d60153e1ff-1302-1415',1,1,20,NULL,'indirect','speech','several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade',' several areas where russia has cooperated with the us including nuclear arms control sanctions on iran and trade ',1302,1415,'He','mentioned',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as before: ''in January''','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.777,'model','He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.',1289,1512);
INSERT INTO "claim" VALUES(7,'ad05e9d60153e1ff-1426-1511',1,1,20,NULL,'indirect','speech','he would like to find a way to cooperate with Russia on ending the civil war in Syria',' he would like to find a way to cooperate with russia on ending the civil war in syria ',1426,1511,'He','said',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as before: ''in January''','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.779,'model','He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.',1289,1512);
INSERT INTO "claim" VALUES(8,'ad05e9d60153e1ff-1514-1687',1,1,53,NULL,'mixed','report','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere"',' on the sidelines of the 49th munich security conference on saturday in germany lavrov met with us vice president joseph biden in quite an informal and friendly atmosphere ',1514,1687,'the Voice of Russia','reported',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''the Voice of Russia'' is an outlet',0.77,'model','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.',1514,1718);
INSERT INTO "claim" VALUES(9,'ad05e9d60153e1ff-1853-1979',1,1,54,NULL,'mixed','speech','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago',' it appears to have revived the spirit of the reset of their relations which biden had proclaimed in munich four years ago ',1853,1979,'India''s The Hindu newspaper','according to',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''India''s The Hindu newspaper'' is an outlet',0.667,'model','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.',1853,2022);
INSERT INTO "claim" VALUES(10,'ad05e9d60153e1ff-2317-2431',1,1,36,NULL,'indirect','speech','improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage',' improving relations with washington was part of moscows vision for strengthening its influence on the world stage ',2317,2431,'Lavrov','made clear','Reuters','Foreign Minister of Russia','2013-01','2013-01-01','2013-01-31','month','''last month''','last month','2013-01-01','2013-01-31','''Lavrov'' is Sergei Lavrov: named ''Sergei Lavrov'' in paragraph 6',0.859,'model, layer inside','Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.',2209,2450);
INSERT INTO "claim" VALUES(11,'ad05e9d60153e1ff-2548-2597',1,1,1,NULL,'mixed','speech','he does not see a "new reset" coming anytime soon',' he does not see a new reset coming anytime soon ',2548,2597,'Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee','said',NULL,'Chairman of the State Duma''s International Affairs Committee',NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','named in full, ''Alexei Pushkov''',0.667,'model','However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.',2452,2598);
INSERT INTO "claim" VALUES(12,'ad05e9d60153e1ff-2600-2685',1,1,33,NULL,'mixed','speech','The agreement "is out of line with today''s realities and has exhausted its potential"',' the agreement is out of line with todays realities and has exhausted its potential ',2600,2685,'the Russian government','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''the Russian government'' is Russia (government) on the roster',0.849,'model','The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.',2600,2730);
INSERT INTO "claim" VALUES(13,'ad05e9d60153e1ff-2733-2875',1,1,55,NULL,'direct','speech','As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership',' as long as russia and the us cannot tolerate each others diplomatic goals and world view they will be unable to establish a real partnership ',2733,2875,'Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','named in full, ''Yang Lei''',0.651,'model','"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.',2732,2989);
INSERT INTO "claim" VALUES(14,'ad05e9d60153e1ff-2992-3203',1,1,55,NULL,'direct','writing','The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests',' the relationship between russia and the us will drop again to a new low whenever their existing conflicts are flared up as the two countries are fundamentally different in strategic goals and national interests ',2992,3203,'Yang','wrote',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''Yang'' is Yang Lei: named ''Yang Lei'' in paragraph 19',0.93,'model','"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.',2991,3237);
INSERT INTO "claim" VALUES(15,'35a43725604156a6-332-422',2,1,36,NULL,'mixed','speech','US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month"',' us national security adviser tom donilon also plans to visit moscow probably this month ',332,422,'Russian Foreign Minister Sergei Lavrov','also told','RIA Novosti','Foreign Minister of Russia','2013-02-02','2013-02-02','2013-02-02','day','''Saturday''','Saturday','2013-02-02','2013-02-02','named in full, ''Sergei Lavrov''',0.681,'model, layer inside','Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.',256,453);
INSERT INTO "claim" VALUES(16,'35a43725604156a6-469-626',2,1,52,NULL,'indirect','speech','the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria',' the visits may give the us and russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including syria ',469,626,'Analysts','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','the article names nobody: ''Analysts''',0.894,'model','Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.',455,627);
INSERT INTO "claim" VALUES(17,'35a43725604156a6-1014-1084',2,1,52,NULL,'indirect','speech','was largely due to their disagreement on anti-ballistic missile issues',' was largely due to their disagreement on anti ballistic missile issues ',1014,1084,'analysts','have said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','the article names nobody: ''analysts''',0.835,'model','Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.',909,1085);
INSERT INTO "claim" VALUES(18,'35a43725604156a6-1161-1213',2,1,20,NULL,'mixed','speech','US-Russia relations "slid backwards in recent years"',' us russia relations slid backwards in recent years ',1161,1213,'Kerry','acknowledged','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.922,'model, layer inside','Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.',1087,1287);
INSERT INTO "claim" VALUES(19,'35a43725604156a6-1222-1264',2,1,20,NULL,'indirect','speech','the US must find a way to work with Russia',' the us must find a way to work with russia ',1222,1264,'Kerry','saying','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.922,'model, layer inside','Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.',1087,1287);
INSERT INTO "claim" VALUES(20,'35a43725604156a6-1302-1415',2,1,20,NULL,'indirect','speech','several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade',' several areas where russia has cooperated with the us including nuclear arms control sanctions on iran and trade ',1302,1415,'He','mentioned',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as before: ''in January''','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.777,'model','He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.',1289,1512);
INSERT INTO "claim" VALUES(21,'35a43725604156a6-1426-1511',2,1,20,NULL,'indirect','speech','he would like to find a way to cooperate with Russia on ending the civil war in Syria',' he would like to find a way to cooperate with russia on ending the civil war in syria ',1426,1511,'He','said',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as before: ''in January''','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.779,'model','He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.',1289,1512);
INSERT INTO "claim" VALUES(22,'35a43725604156a6-1514-1687',2,1,53,NULL,'mixed','report','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere"',' on the sidelines of the 49th munich security conference on saturday in germany lavrov met with us vice president joseph biden in quite an informal and friendly atmosphere ',1514,1687,'the Voice of Russia','reported',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''the Voice of Russia'' is an outlet',0.77,'model','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.',1514,1718);
INSERT INTO "claim" VALUES(23,'35a43725604156a6-1853-1979',2,1,54,NULL,'mixed','speech','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago',' it appears to have revived the spirit of the reset of their relations which biden had proclaimed in munich four years ago ',1853,1979,'India''s The Hindu newspaper','according to',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''India''s The Hindu newspaper'' is an outlet',0.667,'model','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.',1853,2022);
INSERT INTO "claim" VALUES(24,'35a43725604156a6-2317-2431',2,1,36,NULL,'indirect','speech','improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage',' improving relations with washington was part of moscows vision for strengthening its influence on the world stage ',2317,2431,'Lavrov','made clear','Reuters','Foreign Minister of Russia','2013-01','2013-01-01','2013-01-31','month','''last month''','last month','2013-01-01','2013-01-31','''Lavrov'' is Sergei Lavrov: named ''Sergei Lavrov'' in paragraph 6',0.859,'model, layer inside','Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.',2209,2450);
INSERT INTO "claim" VALUES(25,'35a43725604156a6-2548-2597',2,1,1,NULL,'mixed','speech','he does not see a "new reset" coming anytime soon',' he does not see a new reset coming anytime soon ',2548,2597,'Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee','said',NULL,'Chairman of the State Duma''s International Affairs Committee',NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','named in full, ''Alexei Pushkov''',0.667,'model','However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.',2452,2598);
INSERT INTO "claim" VALUES(26,'35a43725604156a6-2600-2685',2,1,33,NULL,'mixed','speech','The agreement "is out of line with today''s realities and has exhausted its potential"',' the agreement is out of line with todays realities and has exhausted its potential ',2600,2685,'the Russian government','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''the Russian government'' is Russia (government) on the roster',0.849,'model','The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.',2600,2730);
INSERT INTO "claim" VALUES(27,'35a43725604156a6-2733-2875',2,1,55,NULL,'direct','speech','As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership',' as long as russia and the us cannot tolerate each others diplomatic goals and world view they will be unable to establish a real partnership ',2733,2875,'Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','named in full, ''Yang Lei''',0.651,'model','"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.',2732,2989);
INSERT INTO "claim" VALUES(28,'35a43725604156a6-2992-3203',2,1,55,NULL,'direct','writing','The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests',' the relationship between russia and the us will drop again to a new low whenever their existing conflicts are flared up as the two countries are fundamentally different in strategic goals and national interests ',2992,3203,'Yang','wrote',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''Yang'' is Yang Lei: named ''Yang Lei'' in paragraph 19',0.93,'model','"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.',2991,3237);
CREATE TABLE claim_span (
	claim_id INTEGER NOT NULL, 
	role VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	PRIMARY KEY (claim_id, role, position), 
	FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
);
INSERT INTO "claim_span" VALUES(1,'source',0,256,294);
INSERT INTO "claim_span" VALUES(1,'cue',0,295,304);
INSERT INTO "claim_span" VALUES(1,'content',0,332,422);
INSERT INTO "claim_span" VALUES(1,'via',0,437,452);
INSERT INTO "claim_span" VALUES(2,'source',0,455,463);
INSERT INTO "claim_span" VALUES(2,'cue',0,464,468);
INSERT INTO "claim_span" VALUES(2,'content',0,469,626);
INSERT INTO "claim_span" VALUES(3,'source',0,995,1003);
INSERT INTO "claim_span" VALUES(3,'cue',0,1004,1013);
INSERT INTO "claim_span" VALUES(3,'content',0,1014,1084);
INSERT INTO "claim_span" VALUES(4,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(4,'cue',0,1114,1126);
INSERT INTO "claim_span" VALUES(4,'content',0,1161,1213);
INSERT INTO "claim_span" VALUES(4,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(5,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(5,'cue',0,1215,1221);
INSERT INTO "claim_span" VALUES(5,'content',0,1222,1264);
INSERT INTO "claim_span" VALUES(5,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(6,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(6,'cue',0,1292,1301);
INSERT INTO "claim_span" VALUES(6,'content',0,1302,1415);
INSERT INTO "claim_span" VALUES(7,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(7,'cue',0,1421,1425);
INSERT INTO "claim_span" VALUES(7,'content',0,1426,1511);
INSERT INTO "claim_span" VALUES(8,'source',0,1689,1708);
INSERT INTO "claim_span" VALUES(8,'cue',0,1709,1717);
INSERT INTO "claim_span" VALUES(8,'content',0,1514,1687);
INSERT INTO "claim_span" VALUES(9,'source',0,1994,2021);
INSERT INTO "claim_span" VALUES(9,'cue',0,1981,1993);
INSERT INTO "claim_span" VALUES(9,'content',0,1853,1979);
INSERT INTO "claim_span" VALUES(10,'source',0,2294,2300);
INSERT INTO "claim_span" VALUES(10,'cue',0,2301,2311);
INSERT INTO "claim_span" VALUES(10,'content',0,2317,2431);
INSERT INTO "claim_span" VALUES(10,'via',0,2433,2440);
INSERT INTO "claim_span" VALUES(11,'source',0,2461,2541);
INSERT INTO "claim_span" VALUES(11,'cue',0,2543,2547);
INSERT INTO "claim_span" VALUES(11,'content',0,2548,2597);
INSERT INTO "claim_span" VALUES(12,'source',0,2687,2709);
INSERT INTO "claim_span" VALUES(12,'cue',0,2710,2714);
INSERT INTO "claim_span" VALUES(12,'content',0,2600,2685);
INSERT INTO "claim_span" VALUES(13,'source',0,2883,2988);
INSERT INTO "claim_span" VALUES(13,'cue',0,2878,2882);
INSERT INTO "claim_span" VALUES(13,'content',0,2733,2875);
INSERT INTO "claim_span" VALUES(14,'source',0,3206,3210);
INSERT INTO "claim_span" VALUES(14,'cue',0,3211,3216);
INSERT INTO "claim_span" VALUES(14,'content',0,2992,3203);
INSERT INTO "claim_span" VALUES(15,'source',0,256,294);
INSERT INTO "claim_span" VALUES(15,'cue',0,295,304);
INSERT INTO "claim_span" VALUES(15,'content',0,332,422);
INSERT INTO "claim_span" VALUES(15,'via',0,437,452);
INSERT INTO "claim_span" VALUES(16,'source',0,455,463);
INSERT INTO "claim_span" VALUES(16,'cue',0,464,468);
INSERT INTO "claim_span" VALUES(16,'content',0,469,626);
INSERT INTO "claim_span" VALUES(17,'source',0,995,1003);
INSERT INTO "claim_span" VALUES(17,'cue',0,1004,1013);
INSERT INTO "claim_span" VALUES(17,'content',0,1014,1084);
INSERT INTO "claim_span" VALUES(18,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(18,'cue',0,1114,1126);
INSERT INTO "claim_span" VALUES(18,'content',0,1161,1213);
INSERT INTO "claim_span" VALUES(18,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(19,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(19,'cue',0,1215,1221);
INSERT INTO "claim_span" VALUES(19,'content',0,1222,1264);
INSERT INTO "claim_span" VALUES(19,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(20,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(20,'cue',0,1292,1301);
INSERT INTO "claim_span" VALUES(20,'content',0,1302,1415);
INSERT INTO "claim_span" VALUES(21,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(21,'cue',0,1421,1425);
INSERT INTO "claim_span" VALUES(21,'content',0,1426,1511);
INSERT INTO "claim_span" VALUES(22,'source',0,1689,1708);
INSERT INTO "claim_span" VALUES(22,'cue',0,1709,1717);
INSERT INTO "claim_span" VALUES(22,'content',0,1514,1687);
INSERT INTO "claim_span" VALUES(23,'source',0,1994,2021);
INSERT INTO "claim_span" VALUES(23,'cue',0,1981,1993);
INSERT INTO "claim_span" VALUES(23,'content',0,1853,1979);
INSERT INTO "claim_span" VALUES(24,'source',0,2294,2300);
INSERT INTO "claim_span" VALUES(24,'cue',0,2301,2311);
INSERT INTO "claim_span" VALUES(24,'content',0,2317,2431);
INSERT INTO "claim_span" VALUES(24,'via',0,2433,2440);
INSERT INTO "claim_span" VALUES(25,'source',0,2461,2541);
INSERT INTO "claim_span" VALUES(25,'cue',0,2543,2547);
INSERT INTO "claim_span" VALUES(25,'content',0,2548,2597);
INSERT INTO "claim_span" VALUES(26,'source',0,2687,2709);
INSERT INTO "claim_span" VALUES(26,'cue',0,2710,2714);
INSERT INTO "claim_span" VALUES(26,'content',0,2600,2685);
INSERT INTO "claim_span" VALUES(27,'source',0,2883,2988);
INSERT INTO "claim_span" VALUES(27,'cue',0,2878,2882);
INSERT INTO "claim_span" VALUES(27,'content',0,2733,2875);
INSERT INTO "claim_span" VALUES(28,'source',0,3206,3210);
INSERT INTO "claim_span" VALUES(28,'cue',0,3211,3216);
INSERT INTO "claim_span" VALUES(28,'content',0,2992,3203);
CREATE TABLE correction (
	id INTEGER NOT NULL, 
	claim_key VARCHAR NOT NULL, 
	made DATETIME NOT NULL, 
	field VARCHAR NOT NULL, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	note VARCHAR, 
	PRIMARY KEY (id)
);
CREATE TABLE office (
	id INTEGER NOT NULL, 
	speaker_id INTEGER NOT NULL, 
	office VARCHAR NOT NULL, 
	start VARCHAR, 
	"end" VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
);
INSERT INTO "office" VALUES(1,1,'Chairman of the State Duma''s International Affairs Committee','2011','2016');
INSERT INTO "office" VALUES(2,1,'Member of the Federation Council','2016',NULL);
INSERT INTO "office" VALUES(25,20,'United States Senator from Massachusetts','1985','2013-02-01');
INSERT INTO "office" VALUES(26,20,'Secretary of State of the United States','2013-02-01','2017-01-20');
INSERT INTO "office" VALUES(27,20,'Special Presidential Envoy for Climate','2021-01-20','2024-03');
INSERT INTO "office" VALUES(38,36,'Foreign Minister of Russia','2004-03-09',NULL);
CREATE TABLE outlet (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
INSERT INTO "outlet" VALUES(1,'China Daily','china daily');
INSERT INTO "outlet" VALUES(2,'Głos','głos');
CREATE TABLE run (
	id INTEGER NOT NULL, 
	started DATETIME NOT NULL, 
	tracker_version VARCHAR NOT NULL, 
	model_version VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "run" VALUES(1,'2026-11-28 18:02:14.299694','0.1.0','news_syntax_small-0.1.0+attribution-minilm-spike-2026.11.0');
CREATE TABLE schema_version (
	version INTEGER NOT NULL, 
	PRIMARY KEY (version)
);
INSERT INTO "schema_version" VALUES(1);
CREATE TABLE speaker (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	type VARCHAR NOT NULL, 
	is_official BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE ("key")
);
INSERT INTO "speaker" VALUES(1,'alexei-pushkov','Alexei Pushkov','alexei pushkov','person',1);
INSERT INTO "speaker" VALUES(20,'john-kerry','John Kerry','john kerry','person',1);
INSERT INTO "speaker" VALUES(33,'russia-government','Russia (government)','russia (government)','organization',1);
INSERT INTO "speaker" VALUES(36,'sergei-lavrov','Sergei Lavrov','sergei lavrov','person',1);
INSERT INTO "speaker" VALUES(52,'group:analysts','analysts','analysts','group',0);
INSERT INTO "speaker" VALUES(53,'org:voice-of-russia','Voice of Russia','voice of russia','organization',0);
INSERT INTO "speaker" VALUES(54,'org:hindu','The Hindu','the hindu','organization',0);
INSERT INTO "speaker" VALUES(55,'person:yang-lei','Yang Lei','yang lei','person',0);
CREATE TABLE statement (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE ("key")
);
CREATE TABLE topic (
	claim_id INTEGER NOT NULL, 
	term VARCHAR NOT NULL, 
	PRIMARY KEY (claim_id, term), 
	FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
);
INSERT INTO "topic" VALUES(1,'US National Security Adviser');
INSERT INTO "topic" VALUES(1,'Tom Donilon');
INSERT INTO "topic" VALUES(1,'Moscow');
INSERT INTO "topic" VALUES(1,'month');
INSERT INTO "topic" VALUES(2,'visit');
INSERT INTO "topic" VALUES(2,'US');
INSERT INTO "topic" VALUES(2,'Russia');
INSERT INTO "topic" VALUES(2,'chance');
INSERT INTO "topic" VALUES(2,'tension');
INSERT INTO "topic" VALUES(2,'recent months');
INSERT INTO "topic" VALUES(2,'month');
INSERT INTO "topic" VALUES(2,'disagreement');
INSERT INTO "topic" VALUES(2,'series');
INSERT INTO "topic" VALUES(2,'issue');
INSERT INTO "topic" VALUES(2,'Syria');
INSERT INTO "topic" VALUES(3,'disagreement');
INSERT INTO "topic" VALUES(3,'ballistic missile');
INSERT INTO "topic" VALUES(3,'missile');
INSERT INTO "topic" VALUES(3,'missile issues');
INSERT INTO "topic" VALUES(3,'issue');
INSERT INTO "topic" VALUES(4,'russia');
INSERT INTO "topic" VALUES(4,'russia relations');
INSERT INTO "topic" VALUES(4,'relation');
INSERT INTO "topic" VALUES(4,'slid backwards');
INSERT INTO "topic" VALUES(4,'backward');
INSERT INTO "topic" VALUES(4,'recent years');
INSERT INTO "topic" VALUES(4,'year');
INSERT INTO "topic" VALUES(5,'US');
INSERT INTO "topic" VALUES(5,'way');
INSERT INTO "topic" VALUES(5,'Russia');
INSERT INTO "topic" VALUES(6,'area');
INSERT INTO "topic" VALUES(6,'Russia');
INSERT INTO "topic" VALUES(6,'US');
INSERT INTO "topic" VALUES(6,'nuclear arms');
INSERT INTO "topic" VALUES(6,'arm');
INSERT INTO "topic" VALUES(6,'arms control');
INSERT INTO "topic" VALUES(6,'control');
INSERT INTO "topic" VALUES(6,'sanction');
INSERT INTO "topic" VALUES(6,'Iran');
INSERT INTO "topic" VALUES(6,'trade');
INSERT INTO "topic" VALUES(7,'way');
INSERT INTO "topic" VALUES(7,'Russia');
INSERT INTO "topic" VALUES(7,'civil war');
INSERT INTO "topic" VALUES(7,'war');
INSERT INTO "topic" VALUES(7,'Syria');
INSERT INTO "topic" VALUES(8,'sideline');
INSERT INTO "topic" VALUES(8,'Munich Security Conference');
INSERT INTO "topic" VALUES(8,'saturday');
INSERT INTO "topic" VALUES(8,'Germany');
INSERT INTO "topic" VALUES(8,'Lavrov');
INSERT INTO "topic" VALUES(8,'vice');
INSERT INTO "topic" VALUES(8,'president');
INSERT INTO "topic" VALUES(8,'Joseph Biden');
INSERT INTO "topic" VALUES(8,'friendly atmosphere');
INSERT INTO "topic" VALUES(8,'atmosphere');
INSERT INTO "topic" VALUES(9,'spirit');
INSERT INTO "topic" VALUES(9,'reset');
INSERT INTO "topic" VALUES(9,'relation');
INSERT INTO "topic" VALUES(9,'Biden');
INSERT INTO "topic" VALUES(9,'Munich');
INSERT INTO "topic" VALUES(9,'year');
INSERT INTO "topic" VALUES(10,'relation');
INSERT INTO "topic" VALUES(10,'Washington');
INSERT INTO "topic" VALUES(10,'Moscow');
INSERT INTO "topic" VALUES(10,'vision');
INSERT INTO "topic" VALUES(10,'influence');
INSERT INTO "topic" VALUES(10,'world');
INSERT INTO "topic" VALUES(10,'world stage');
INSERT INTO "topic" VALUES(10,'stage');
INSERT INTO "topic" VALUES(11,'new reset');
INSERT INTO "topic" VALUES(11,'reset');
INSERT INTO "topic" VALUES(12,'agreement');
INSERT INTO "topic" VALUES(12,'line');
INSERT INTO "topic" VALUES(12,'today');
INSERT INTO "topic" VALUES(12,'reality');
INSERT INTO "topic" VALUES(12,'potential');
INSERT INTO "topic" VALUES(13,'Russia');
INSERT INTO "topic" VALUES(13,'US');
INSERT INTO "topic" VALUES(13,'diplomatic goals');
INSERT INTO "topic" VALUES(13,'goal');
INSERT INTO "topic" VALUES(13,'world');
INSERT INTO "topic" VALUES(13,'world view');
INSERT INTO "topic" VALUES(13,'view');
INSERT INTO "topic" VALUES(13,'real partnership');
INSERT INTO "topic" VALUES(13,'partnership');
INSERT INTO "topic" VALUES(14,'relationship');
INSERT INTO "topic" VALUES(14,'Russia');
INSERT INTO "topic" VALUES(14,'US');
INSERT INTO "topic" VALUES(14,'conflict');
INSERT INTO "topic" VALUES(14,'country');
INSERT INTO "topic" VALUES(14,'strategic goals');
INSERT INTO "topic" VALUES(14,'goal');
INSERT INTO "topic" VALUES(14,'national interests');
INSERT INTO "topic" VALUES(14,'interest');
INSERT INTO "topic" VALUES(15,'US National Security Adviser');
INSERT INTO "topic" VALUES(15,'Tom Donilon');
INSERT INTO "topic" VALUES(15,'Moscow');
INSERT INTO "topic" VALUES(15,'month');
INSERT INTO "topic" VALUES(16,'visit');
INSERT INTO "topic" VALUES(16,'US');
INSERT INTO "topic" VALUES(16,'Russia');
INSERT INTO "topic" VALUES(16,'chance');
INSERT INTO "topic" VALUES(16,'tension');
INSERT INTO "topic" VALUES(16,'recent months');
INSERT INTO "topic" VALUES(16,'month');
INSERT INTO "topic" VALUES(16,'disagreement');
INSERT INTO "topic" VALUES(16,'series');
INSERT INTO "topic" VALUES(16,'issue');
INSERT INTO "topic" VALUES(16,'Syria');
INSERT INTO "topic" VALUES(17,'disagreement');
INSERT INTO "topic" VALUES(17,'ballistic missile');
INSERT INTO "topic" VALUES(17,'missile');
INSERT INTO "topic" VALUES(17,'missile issues');
INSERT INTO "topic" VALUES(17,'issue');
INSERT INTO "topic" VALUES(18,'russia');
INSERT INTO "topic" VALUES(18,'russia relations');
INSERT INTO "topic" VALUES(18,'relation');
INSERT INTO "topic" VALUES(18,'slid backwards');
INSERT INTO "topic" VALUES(18,'backward');
INSERT INTO "topic" VALUES(18,'recent years');
INSERT INTO "topic" VALUES(18,'year');
INSERT INTO "topic" VALUES(19,'US');
INSERT INTO "topic" VALUES(19,'way');
INSERT INTO "topic" VALUES(19,'Russia');
INSERT INTO "topic" VALUES(20,'area');
INSERT INTO "topic" VALUES(20,'Russia');
INSERT INTO "topic" VALUES(20,'US');
INSERT INTO "topic" VALUES(20,'nuclear arms');
INSERT INTO "topic" VALUES(20,'arm');
INSERT INTO "topic" VALUES(20,'arms control');
INSERT INTO "topic" VALUES(20,'control');
INSERT INTO "topic" VALUES(20,'sanction');
INSERT INTO "topic" VALUES(20,'Iran');
INSERT INTO "topic" VALUES(20,'trade');
INSERT INTO "topic" VALUES(21,'way');
INSERT INTO "topic" VALUES(21,'Russia');
INSERT INTO "topic" VALUES(21,'civil war');
INSERT INTO "topic" VALUES(21,'war');
INSERT INTO "topic" VALUES(21,'Syria');
INSERT INTO "topic" VALUES(22,'sideline');
INSERT INTO "topic" VALUES(22,'Munich Security Conference');
INSERT INTO "topic" VALUES(22,'saturday');
INSERT INTO "topic" VALUES(22,'Germany');
INSERT INTO "topic" VALUES(22,'Lavrov');
INSERT INTO "topic" VALUES(22,'vice');
INSERT INTO "topic" VALUES(22,'president');
INSERT INTO "topic" VALUES(22,'Joseph Biden');
INSERT INTO "topic" VALUES(22,'friendly atmosphere');
INSERT INTO "topic" VALUES(22,'atmosphere');
INSERT INTO "topic" VALUES(23,'spirit');
INSERT INTO "topic" VALUES(23,'reset');
INSERT INTO "topic" VALUES(23,'relation');
INSERT INTO "topic" VALUES(23,'Biden');
INSERT INTO "topic" VALUES(23,'Munich');
INSERT INTO "topic" VALUES(23,'year');
INSERT INTO "topic" VALUES(24,'relation');
INSERT INTO "topic" VALUES(24,'Washington');
INSERT INTO "topic" VALUES(24,'Moscow');
INSERT INTO "topic" VALUES(24,'vision');
INSERT INTO "topic" VALUES(24,'influence');
INSERT INTO "topic" VALUES(24,'world');
INSERT INTO "topic" VALUES(24,'world stage');
INSERT INTO "topic" VALUES(24,'stage');
INSERT INTO "topic" VALUES(25,'new reset');
INSERT INTO "topic" VALUES(25,'reset');
INSERT INTO "topic" VALUES(26,'agreement');
INSERT INTO "topic" VALUES(26,'line');
INSERT INTO "topic" VALUES(26,'today');
INSERT INTO "topic" VALUES(26,'reality');
INSERT INTO "topic" VALUES(26,'potential');
INSERT INTO "topic" VALUES(27,'Russia');
INSERT INTO "topic" VALUES(27,'US');
INSERT INTO "topic" VALUES(27,'diplomatic goals');
INSERT INTO "topic" VALUES(27,'goal');
INSERT INTO "topic" VALUES(27,'world');
INSERT INTO "topic" VALUES(27,'world view');
INSERT INTO "topic" VALUES(27,'view');
INSERT INTO "topic" VALUES(27,'real partnership');
INSERT INTO "topic" VALUES(27,'partnership');
INSERT INTO "topic" VALUES(28,'relationship');
INSERT INTO "topic" VALUES(28,'Russia');
INSERT INTO "topic" VALUES(28,'US');
INSERT INTO "topic" VALUES(28,'conflict');
INSERT INTO "topic" VALUES(28,'country');
INSERT INTO "topic" VALUES(28,'strategic goals');
INSERT INTO "topic" VALUES(28,'goal');
INSERT INTO "topic" VALUES(28,'national interests');
INSERT INTO "topic" VALUES(28,'interest');
CREATE INDEX ix_outlet_folded ON outlet (folded);
CREATE INDEX ix_speaker_folded ON speaker (folded);
CREATE INDEX ix_correction_claim_key ON correction (claim_key);
CREATE INDEX ix_article_outlet_id ON article (outlet_id);
CREATE INDEX ix_article_published_first ON article (published_first);
CREATE INDEX ix_alias_folded ON alias (folded);
CREATE INDEX ix_office_speaker_id ON office (speaker_id);
CREATE INDEX ix_claim_on_last ON claim (on_last);
CREATE INDEX ix_claim_cue_type ON claim (cue_type);
CREATE INDEX ix_claim_on_first ON claim (on_first);
CREATE INDEX ix_claim_kind ON claim (kind);
CREATE INDEX ix_claim_article_start ON claim (article_id, start);
CREATE INDEX ix_claim_statement_id ON claim (statement_id);
CREATE INDEX ix_claim_speaker_on ON claim (speaker_id, on_first);
CREATE INDEX ix_topic_term ON topic (term);
COMMIT;
