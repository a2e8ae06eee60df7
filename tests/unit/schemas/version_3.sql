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
INSERT INTO "alias" VALUES(1,228,'The Hindu','the hindu');
INSERT INTO "alias" VALUES(2,175,'Comrade Lavrov','comrade lavrov');
INSERT INTO "alias" VALUES(3,175,'Lavrov','lavrov');
INSERT INTO "alias" VALUES(4,175,'Sergej Lavrov','sergej lavrov');
INSERT INTO "alias" VALUES(5,175,'Sergey V. Lavrov','sergey v. lavrov');
INSERT INTO "alias" VALUES(6,175,'Sergei V. Lavrov','sergei v. lavrov');
INSERT INTO "alias" VALUES(7,175,'Sergey Lavrov','sergey lavrov');
INSERT INTO "alias" VALUES(8,101,'Yang Lei','yang lei');
INSERT INTO "alias" VALUES(9,101,'Kerry','kerry');
INSERT INTO "alias" VALUES(10,101,'John Forbes Kerry','john forbes kerry');
INSERT INTO "alias" VALUES(11,101,'John F. Kerry','john f. kerry');
INSERT INTO "alias" VALUES(23,6,'Pushkov','pushkov');
INSERT INTO "alias" VALUES(24,6,'Aleksei Pushkov','aleksei pushkov');
INSERT INTO "alias" VALUES(25,6,'Alexey Pushkov','alexey pushkov');
INSERT INTO "alias" VALUES(310,168,'Russian MFA','russian mfa');
INSERT INTO "alias" VALUES(311,168,'Russia''s Foreign Ministry','russia''s foreign ministry');
INSERT INTO "alias" VALUES(312,168,'Russian foreign ministry','russian foreign ministry');
INSERT INTO "alias" VALUES(313,168,'Russian Ministry of Foreign Affairs','russian ministry of foreign affairs');
INSERT INTO "alias" VALUES(314,169,'Russian authorities','russian authorities');
INSERT INTO "alias" VALUES(315,169,'the Russian government','the russian government');
INSERT INTO "alias" VALUES(316,169,'Russian government','russian government');
INSERT INTO "alias" VALUES(317,169,'Moscow','moscow');
INSERT INTO "alias" VALUES(318,169,'Russia','russia');
INSERT INTO "alias" VALUES(410,206,'Department of State','department of state');
INSERT INTO "alias" VALUES(411,206,'US Department of State','us department of state');
INSERT INTO "alias" VALUES(412,206,'U.S. State Department','u.s. state department');
INSERT INTO "alias" VALUES(413,206,'the State Department','the state department');
INSERT INTO "alias" VALUES(414,206,'State Department','state department');
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
INSERT INTO "article" VALUES(1,'ad05e9d60153e1ff','china-daily-2013-02-05-visits-may-improve-relations','8c316322612dd0ac0283b89a731240dd3db8c89b7f78586bf64c13867456c690',2,1,'Visits may improve US-Russia relations',NULL,NULL,'en','2013-02-05','2013-02-05','2013-02-05',0,'Visits may improve US-Russia relations

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
INSERT INTO "article" VALUES(2,'35a43725604156a6','copy','ab941e4dc53d5e4d8a1b7d1d89e5fd2f77774e1ba98ea14d36dd1782a58f0dbc',2,2,'Visits may improve US-Russia relations','http://www.copy.example/a/',NULL,'en','2013-02-05','2013-02-05','2013-02-05',0,'Visits may improve US-Russia relations

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
	second_hand BOOLEAN DEFAULT 0 NOT NULL, 
	candidates VARCHAR DEFAULT '[]' NOT NULL, 
	steps VARCHAR DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE ("key"), 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	FOREIGN KEY(run_id) REFERENCES run (id), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id), 
	FOREIGN KEY(statement_id) REFERENCES statement (id)
);
INSERT INTO "claim" VALUES(29,'ad05e9d60153e1ff-332-422',1,2,175,NULL,'mixed','speech','US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month"',' us national security adviser tom donilon also plans to visit moscow probably this month ',332,422,'Russian Foreign Minister Sergei Lavrov','also told','RIA Novosti','Foreign Minister of Russia','2013-02-02','2013-02-02','2013-02-02','day','''Saturday''','Saturday','2013-02-02','2013-02-02','named in full, ''Sergei Lavrov''',0.681,'model, layer inside','Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.',256,453,0,'[]','[]');
INSERT INTO "claim" VALUES(30,'ad05e9d60153e1ff-469-626',1,2,227,NULL,'indirect','speech','the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria',' the visits may give the us and russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including syria ',469,626,'Analysts','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','the article names nobody: ''Analysts''',0.894,'model','Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.',455,627,0,'[]','[]');
INSERT INTO "claim" VALUES(31,'ad05e9d60153e1ff-1014-1084',1,2,227,NULL,'indirect','speech','was largely due to their disagreement on anti-ballistic missile issues',' was largely due to their disagreement on anti ballistic missile issues ',1014,1084,'analysts','have said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','the article names nobody: ''analysts''',0.835,'model','Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.',909,1085,0,'[]','[]');
INSERT INTO "claim" VALUES(32,'ad05e9d60153e1ff-1161-1213',1,2,101,NULL,'mixed','speech','US-Russia relations "slid backwards in recent years"',' us russia relations slid backwards in recent years ',1161,1213,'Kerry','acknowledged','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.922,'model, layer inside','Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.',1087,1287,0,'[]','[]');
INSERT INTO "claim" VALUES(33,'ad05e9d60153e1ff-1222-1264',1,2,101,NULL,'indirect','speech','the US must find a way to work with Russia',' the us must find a way to work with russia ',1222,1264,'Kerry','saying','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.922,'model, layer inside','Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.',1087,1287,0,'[]','[]');
INSERT INTO "claim" VALUES(34,'ad05e9d60153e1ff-1302-1415',1,2,101,NULL,'indirect','speech','several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade',' several areas where russia has cooperated with the us including nuclear arms control sanctions on iran and trade ',1302,1415,'He','mentioned',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as before: ''in January''','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.777,'model','He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.',1289,1512,0,'[]','[]');
INSERT INTO "claim" VALUES(35,'ad05e9d60153e1ff-1426-1511',1,2,101,NULL,'indirect','speech','he would like to find a way to cooperate with Russia on ending the civil war in Syria',' he would like to find a way to cooperate with russia on ending the civil war in syria ',1426,1511,'He','said',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as before: ''in January''','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.779,'model','He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.',1289,1512,0,'[]','[]');
INSERT INTO "claim" VALUES(36,'ad05e9d60153e1ff-1514-1687',1,2,228,NULL,'mixed','report','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere"',' on the sidelines of the 49th munich security conference on saturday in germany lavrov met with us vice president joseph biden in quite an informal and friendly atmosphere ',1514,1687,'the Voice of Russia','reported',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''the Voice of Russia'' is an outlet',0.77,'model','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.',1514,1718,0,'[]','[]');
INSERT INTO "claim" VALUES(37,'ad05e9d60153e1ff-1853-1979',1,2,229,NULL,'mixed','speech','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago',' it appears to have revived the spirit of the reset of their relations which biden had proclaimed in munich four years ago ',1853,1979,'India''s The Hindu newspaper','according to',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''India''s The Hindu newspaper'' is an outlet',0.667,'model','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.',1853,2022,0,'[]','[]');
INSERT INTO "claim" VALUES(38,'ad05e9d60153e1ff-2317-2431',1,2,175,NULL,'indirect','speech','improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage',' improving relations with washington was part of moscows vision for strengthening its influence on the world stage ',2317,2431,'Lavrov','made clear','Reuters','Foreign Minister of Russia','2013-01','2013-01-01','2013-01-31','month','''last month''','last month','2013-01-01','2013-01-31','''Lavrov'' is Sergei Lavrov: named ''Sergei Lavrov'' in paragraph 6',0.859,'model, layer inside','Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.',2209,2450,0,'[]','[]');
INSERT INTO "claim" VALUES(39,'ad05e9d60153e1ff-2548-2597',1,2,6,NULL,'mixed','speech','he does not see a "new reset" coming anytime soon',' he does not see a new reset coming anytime soon ',2548,2597,'Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee','said',NULL,'Chairman of the State Duma''s International Affairs Committee',NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','named in full, ''Alexei Pushkov''',0.667,'model','However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.',2452,2598,0,'[]','[]');
INSERT INTO "claim" VALUES(40,'ad05e9d60153e1ff-2600-2685',1,2,169,NULL,'mixed','speech','The agreement "is out of line with today''s realities and has exhausted its potential"',' the agreement is out of line with todays realities and has exhausted its potential ',2600,2685,'the Russian government','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''the Russian government'' is Russia (government) on the roster',0.849,'model','The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.',2600,2730,0,'[]','[]');
INSERT INTO "claim" VALUES(41,'ad05e9d60153e1ff-2733-2875',1,2,101,NULL,'direct','speech','As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership',' as long as russia and the us cannot tolerate each others diplomatic goals and world view they will be unable to establish a real partnership ',2733,2875,'Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin','said',NULL,'Secretary of State of the United States',NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','named in full, ''Yang Lei''',0.651,'model','"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.',2732,2989,0,'[]','[]');
INSERT INTO "claim" VALUES(42,'ad05e9d60153e1ff-2992-3203',1,2,231,NULL,'direct','writing','The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests',' the relationship between russia and the us will drop again to a new low whenever their existing conflicts are flared up as the two countries are fundamentally different in strategic goals and national interests ',2992,3203,'Yang','wrote',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','named ''Yang'' in paragraph 20; no full name in the article',0.685,'model','"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.',2991,3237,0,'[]','[]');
INSERT INTO "claim" VALUES(43,'35a43725604156a6-332-422',2,2,175,NULL,'mixed','speech','US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month"',' us national security adviser tom donilon also plans to visit moscow probably this month ',332,422,'Russian Foreign Minister Sergei Lavrov','also told','RIA Novosti','Foreign Minister of Russia','2013-02-02','2013-02-02','2013-02-02','day','''Saturday''','Saturday','2013-02-02','2013-02-02','named in full, ''Sergei Lavrov''',0.681,'model, layer inside','Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.',256,453,0,'[]','[]');
INSERT INTO "claim" VALUES(44,'35a43725604156a6-469-626',2,2,227,NULL,'indirect','speech','the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria',' the visits may give the us and russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including syria ',469,626,'Analysts','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','the article names nobody: ''Analysts''',0.894,'model','Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.',455,627,0,'[]','[]');
INSERT INTO "claim" VALUES(45,'35a43725604156a6-1014-1084',2,2,227,NULL,'indirect','speech','was largely due to their disagreement on anti-ballistic missile issues',' was largely due to their disagreement on anti ballistic missile issues ',1014,1084,'analysts','have said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','the article names nobody: ''analysts''',0.835,'model','Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.',909,1085,0,'[]','[]');
INSERT INTO "claim" VALUES(46,'35a43725604156a6-1161-1213',2,2,101,NULL,'mixed','speech','US-Russia relations "slid backwards in recent years"',' us russia relations slid backwards in recent years ',1161,1213,'Kerry','acknowledged','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.922,'model, layer inside','Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.',1087,1287,0,'[]','[]');
INSERT INTO "claim" VALUES(47,'35a43725604156a6-1222-1264',2,2,101,NULL,'indirect','speech','the US must find a way to work with Russia',' the us must find a way to work with russia ',1222,1264,'Kerry','saying','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.922,'model, layer inside','Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.',1087,1287,0,'[]','[]');
INSERT INTO "claim" VALUES(48,'35a43725604156a6-1302-1415',2,2,101,NULL,'indirect','speech','several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade',' several areas where russia has cooperated with the us including nuclear arms control sanctions on iran and trade ',1302,1415,'He','mentioned',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as before: ''in January''','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.777,'model','He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.',1289,1512,0,'[]','[]');
INSERT INTO "claim" VALUES(49,'35a43725604156a6-1426-1511',2,2,101,NULL,'indirect','speech','he would like to find a way to cooperate with Russia on ending the civil war in Syria',' he would like to find a way to cooperate with russia on ending the civil war in syria ',1426,1511,'He','said',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as before: ''in January''','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.779,'model','He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.',1289,1512,0,'[]','[]');
INSERT INTO "claim" VALUES(50,'35a43725604156a6-1514-1687',2,2,228,NULL,'mixed','report','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere"',' on the sidelines of the 49th munich security conference on saturday in germany lavrov met with us vice president joseph biden in quite an informal and friendly atmosphere ',1514,1687,'the Voice of Russia','reported',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''the Voice of Russia'' is an outlet',0.77,'model','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.',1514,1718,0,'[]','[]');
INSERT INTO "claim" VALUES(51,'35a43725604156a6-1853-1979',2,2,229,NULL,'mixed','speech','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago',' it appears to have revived the spirit of the reset of their relations which biden had proclaimed in munich four years ago ',1853,1979,'India''s The Hindu newspaper','according to',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''India''s The Hindu newspaper'' is an outlet',0.667,'model','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.',1853,2022,0,'[]','[]');
INSERT INTO "claim" VALUES(52,'35a43725604156a6-2317-2431',2,2,175,NULL,'indirect','speech','improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage',' improving relations with washington was part of moscows vision for strengthening its influence on the world stage ',2317,2431,'Lavrov','made clear','Reuters','Foreign Minister of Russia','2013-01','2013-01-01','2013-01-31','month','''last month''','last month','2013-01-01','2013-01-31','''Lavrov'' is Sergei Lavrov: named ''Sergei Lavrov'' in paragraph 6',0.859,'model, layer inside','Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.',2209,2450,0,'[]','[]');
INSERT INTO "claim" VALUES(53,'35a43725604156a6-2548-2597',2,2,6,NULL,'mixed','speech','he does not see a "new reset" coming anytime soon',' he does not see a new reset coming anytime soon ',2548,2597,'Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee','said',NULL,'Chairman of the State Duma''s International Affairs Committee',NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','named in full, ''Alexei Pushkov''',0.667,'model','However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.',2452,2598,0,'[]','[]');
INSERT INTO "claim" VALUES(54,'35a43725604156a6-2600-2685',2,2,169,NULL,'mixed','speech','The agreement "is out of line with today''s realities and has exhausted its potential"',' the agreement is out of line with todays realities and has exhausted its potential ',2600,2685,'the Russian government','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','''the Russian government'' is Russia (government) on the roster',0.849,'model','The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.',2600,2730,0,'[]','[]');
INSERT INTO "claim" VALUES(55,'35a43725604156a6-2733-2875',2,2,101,NULL,'direct','speech','As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership',' as long as russia and the us cannot tolerate each others diplomatic goals and world view they will be unable to establish a real partnership ',2733,2875,'Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin','said',NULL,'Secretary of State of the United States',NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','named in full, ''Yang Lei''',0.651,'model','"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.',2732,2989,0,'[]','[]');
INSERT INTO "claim" VALUES(56,'35a43725604156a6-2992-3203',2,2,231,NULL,'direct','writing','The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests',' the relationship between russia and the us will drop again to a new low whenever their existing conflicts are flared up as the two countries are fundamentally different in strategic goals and national interests ',2992,3203,'Yang','wrote',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say',NULL,'2013-02-05','2013-02-05','named ''Yang'' in paragraph 20; no full name in the article',0.685,'model','"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.',2991,3237,0,'[]','[]');
CREATE TABLE claim_span (
	claim_id INTEGER NOT NULL, 
	role VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	PRIMARY KEY (claim_id, role, position), 
	FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
);
INSERT INTO "claim_span" VALUES(29,'source',0,256,294);
INSERT INTO "claim_span" VALUES(29,'cue',0,295,304);
INSERT INTO "claim_span" VALUES(29,'content',0,332,422);
INSERT INTO "claim_span" VALUES(29,'via',0,437,452);
INSERT INTO "claim_span" VALUES(30,'source',0,455,463);
INSERT INTO "claim_span" VALUES(30,'cue',0,464,468);
INSERT INTO "claim_span" VALUES(30,'content',0,469,626);
INSERT INTO "claim_span" VALUES(31,'source',0,995,1003);
INSERT INTO "claim_span" VALUES(31,'cue',0,1004,1013);
INSERT INTO "claim_span" VALUES(31,'content',0,1014,1084);
INSERT INTO "claim_span" VALUES(32,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(32,'cue',0,1114,1126);
INSERT INTO "claim_span" VALUES(32,'content',0,1161,1213);
INSERT INTO "claim_span" VALUES(32,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(33,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(33,'cue',0,1215,1221);
INSERT INTO "claim_span" VALUES(33,'content',0,1222,1264);
INSERT INTO "claim_span" VALUES(33,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(34,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(34,'cue',0,1292,1301);
INSERT INTO "claim_span" VALUES(34,'content',0,1302,1415);
INSERT INTO "claim_span" VALUES(35,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(35,'cue',0,1421,1425);
INSERT INTO "claim_span" VALUES(35,'content',0,1426,1511);
INSERT INTO "claim_span" VALUES(36,'source',0,1689,1708);
INSERT INTO "claim_span" VALUES(36,'cue',0,1709,1717);
INSERT INTO "claim_span" VALUES(36,'content',0,1514,1687);
INSERT INTO "claim_span" VALUES(37,'source',0,1994,2021);
INSERT INTO "claim_span" VALUES(37,'cue',0,1981,1993);
INSERT INTO "claim_span" VALUES(37,'content',0,1853,1979);
INSERT INTO "claim_span" VALUES(38,'source',0,2294,2300);
INSERT INTO "claim_span" VALUES(38,'cue',0,2301,2311);
INSERT INTO "claim_span" VALUES(38,'content',0,2317,2431);
INSERT INTO "claim_span" VALUES(38,'via',0,2433,2440);
INSERT INTO "claim_span" VALUES(39,'source',0,2461,2541);
INSERT INTO "claim_span" VALUES(39,'cue',0,2543,2547);
INSERT INTO "claim_span" VALUES(39,'content',0,2548,2597);
INSERT INTO "claim_span" VALUES(40,'source',0,2687,2709);
INSERT INTO "claim_span" VALUES(40,'cue',0,2710,2714);
INSERT INTO "claim_span" VALUES(40,'content',0,2600,2685);
INSERT INTO "claim_span" VALUES(41,'source',0,2883,2988);
INSERT INTO "claim_span" VALUES(41,'cue',0,2878,2882);
INSERT INTO "claim_span" VALUES(41,'content',0,2733,2875);
INSERT INTO "claim_span" VALUES(42,'source',0,3206,3210);
INSERT INTO "claim_span" VALUES(42,'cue',0,3211,3216);
INSERT INTO "claim_span" VALUES(42,'content',0,2992,3203);
INSERT INTO "claim_span" VALUES(43,'source',0,256,294);
INSERT INTO "claim_span" VALUES(43,'cue',0,295,304);
INSERT INTO "claim_span" VALUES(43,'content',0,332,422);
INSERT INTO "claim_span" VALUES(43,'via',0,437,452);
INSERT INTO "claim_span" VALUES(44,'source',0,455,463);
INSERT INTO "claim_span" VALUES(44,'cue',0,464,468);
INSERT INTO "claim_span" VALUES(44,'content',0,469,626);
INSERT INTO "claim_span" VALUES(45,'source',0,995,1003);
INSERT INTO "claim_span" VALUES(45,'cue',0,1004,1013);
INSERT INTO "claim_span" VALUES(45,'content',0,1014,1084);
INSERT INTO "claim_span" VALUES(46,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(46,'cue',0,1114,1126);
INSERT INTO "claim_span" VALUES(46,'content',0,1161,1213);
INSERT INTO "claim_span" VALUES(46,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(47,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(47,'cue',0,1215,1221);
INSERT INTO "claim_span" VALUES(47,'content',0,1222,1264);
INSERT INTO "claim_span" VALUES(47,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(48,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(48,'cue',0,1292,1301);
INSERT INTO "claim_span" VALUES(48,'content',0,1302,1415);
INSERT INTO "claim_span" VALUES(49,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(49,'cue',0,1421,1425);
INSERT INTO "claim_span" VALUES(49,'content',0,1426,1511);
INSERT INTO "claim_span" VALUES(50,'source',0,1689,1708);
INSERT INTO "claim_span" VALUES(50,'cue',0,1709,1717);
INSERT INTO "claim_span" VALUES(50,'content',0,1514,1687);
INSERT INTO "claim_span" VALUES(51,'source',0,1994,2021);
INSERT INTO "claim_span" VALUES(51,'cue',0,1981,1993);
INSERT INTO "claim_span" VALUES(51,'content',0,1853,1979);
INSERT INTO "claim_span" VALUES(52,'source',0,2294,2300);
INSERT INTO "claim_span" VALUES(52,'cue',0,2301,2311);
INSERT INTO "claim_span" VALUES(52,'content',0,2317,2431);
INSERT INTO "claim_span" VALUES(52,'via',0,2433,2440);
INSERT INTO "claim_span" VALUES(53,'source',0,2461,2541);
INSERT INTO "claim_span" VALUES(53,'cue',0,2543,2547);
INSERT INTO "claim_span" VALUES(53,'content',0,2548,2597);
INSERT INTO "claim_span" VALUES(54,'source',0,2687,2709);
INSERT INTO "claim_span" VALUES(54,'cue',0,2710,2714);
INSERT INTO "claim_span" VALUES(54,'content',0,2600,2685);
INSERT INTO "claim_span" VALUES(55,'source',0,2883,2988);
INSERT INTO "claim_span" VALUES(55,'cue',0,2878,2882);
INSERT INTO "claim_span" VALUES(55,'content',0,2733,2875);
INSERT INTO "claim_span" VALUES(56,'source',0,3206,3210);
INSERT INTO "claim_span" VALUES(56,'cue',0,3211,3216);
INSERT INTO "claim_span" VALUES(56,'content',0,2992,3203);
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
CREATE TABLE merged_speaker (
	speaker_id INTEGER NOT NULL, 
	into_id INTEGER NOT NULL, 
	PRIMARY KEY (speaker_id), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE, 
	FOREIGN KEY(into_id) REFERENCES speaker (id) ON DELETE CASCADE
);
INSERT INTO "merged_speaker" VALUES(229,228);
CREATE TABLE office (
	id INTEGER NOT NULL, 
	speaker_id INTEGER NOT NULL, 
	office VARCHAR NOT NULL, 
	start VARCHAR, 
	"end" VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
);
INSERT INTO "office" VALUES(1,175,'Foreign Minister of Russia','2004-03-09',NULL);
INSERT INTO "office" VALUES(2,101,'United States Senator from Massachusetts','1985','2013-02-01');
INSERT INTO "office" VALUES(3,101,'Secretary of State of the United States','2013-02-01','2017-01-20');
INSERT INTO "office" VALUES(4,101,'Special Presidential Envoy for Climate','2021-01-20','2024-03');
INSERT INTO "office" VALUES(11,6,'Chairman of the State Duma''s International Affairs Committee','2011','2016');
INSERT INTO "office" VALUES(12,6,'Member of the Federation Council','2016',NULL);
CREATE TABLE outlet (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
INSERT INTO "outlet" VALUES(1,'China Daily','china daily');
INSERT INTO "outlet" VALUES(2,'Głos','głos');
CREATE TABLE roster_change (
	id INTEGER NOT NULL, 
	made DATETIME NOT NULL, 
	action VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "roster_change" VALUES(1,'2026-11-28 18:05:35.201192','merge','person:yang-lei','Yang Lei','john-kerry');
INSERT INTO "roster_change" VALUES(2,'2026-11-28 18:05:56.596619','alias','sergei-lavrov','Sergei Lavrov','Comrade Lavrov');
INSERT INTO "roster_change" VALUES(3,'2026-11-28 18:07:15.344348','add','org:voice-of-russia','Voice of Russia','org:voice-of-russia,Voice of Russia,organization,,,,,,');
INSERT INTO "roster_change" VALUES(4,'2026-11-28 18:07:15.344348','merge','org:hindu','The Hindu','org:voice-of-russia');
CREATE TABLE run (
	id INTEGER NOT NULL, 
	started DATETIME NOT NULL, 
	tracker_version VARCHAR NOT NULL, 
	model_version VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "run" VALUES(1,'2026-11-28 18:05:05.687716','0.1.0','news_syntax_small-0.1.0+attribution-minilm-spike-2026.11.0+roster-4d9ce384');
INSERT INTO "run" VALUES(2,'2026-11-28 18:06:43.927913','0.1.0','news_syntax_small-0.1.0+attribution-minilm-spike-2026.11.0+roster-6d293942');
CREATE TABLE schema_version (
	version INTEGER NOT NULL, 
	PRIMARY KEY (version)
);
INSERT INTO "schema_version" VALUES(3);
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
INSERT INTO "speaker" VALUES(6,'alexei-pushkov','Alexei Pushkov','alexei pushkov','person',1);
INSERT INTO "speaker" VALUES(101,'john-kerry','John Kerry','john kerry','person',1);
INSERT INTO "speaker" VALUES(168,'russia-foreign-ministry','Russian Foreign Ministry','russian foreign ministry','organization',1);
INSERT INTO "speaker" VALUES(169,'russia-government','Russia (government)','russia (government)','organization',1);
INSERT INTO "speaker" VALUES(175,'sergei-lavrov','Sergei Lavrov','sergei lavrov','person',1);
INSERT INTO "speaker" VALUES(206,'us-state-department','US State Department','us state department','organization',1);
INSERT INTO "speaker" VALUES(227,'group:analysts','analysts','analysts','group',0);
INSERT INTO "speaker" VALUES(228,'org:voice-of-russia','Voice of Russia','voice of russia','organization',1);
INSERT INTO "speaker" VALUES(229,'org:hindu','The Hindu','the hindu','organization',0);
INSERT INTO "speaker" VALUES(231,'person:yang','Yang','yang','person',0);
CREATE TABLE speaks_for (
	speaker_id INTEGER NOT NULL, 
	body_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	PRIMARY KEY (speaker_id, body_id, start), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE, 
	FOREIGN KEY(body_id) REFERENCES speaker (id) ON DELETE CASCADE
);
INSERT INTO "speaks_for" VALUES(175,168,'2004-03-09','9999-12-31');
INSERT INTO "speaks_for" VALUES(101,206,'2013-02-01','2017-01-20');
INSERT INTO "speaks_for" VALUES(168,169,'0001-01-01','9999-12-31');
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
INSERT INTO "topic" VALUES(29,'US National Security Adviser');
INSERT INTO "topic" VALUES(29,'Tom Donilon');
INSERT INTO "topic" VALUES(29,'Moscow');
INSERT INTO "topic" VALUES(29,'month');
INSERT INTO "topic" VALUES(30,'visit');
INSERT INTO "topic" VALUES(30,'US');
INSERT INTO "topic" VALUES(30,'Russia');
INSERT INTO "topic" VALUES(30,'chance');
INSERT INTO "topic" VALUES(30,'tension');
INSERT INTO "topic" VALUES(30,'recent months');
INSERT INTO "topic" VALUES(30,'month');
INSERT INTO "topic" VALUES(30,'disagreement');
INSERT INTO "topic" VALUES(30,'series');
INSERT INTO "topic" VALUES(30,'issue');
INSERT INTO "topic" VALUES(30,'Syria');
INSERT INTO "topic" VALUES(31,'disagreement');
INSERT INTO "topic" VALUES(31,'ballistic missile');
INSERT INTO "topic" VALUES(31,'missile');
INSERT INTO "topic" VALUES(31,'missile issues');
INSERT INTO "topic" VALUES(31,'issue');
INSERT INTO "topic" VALUES(32,'russia');
INSERT INTO "topic" VALUES(32,'russia relations');
INSERT INTO "topic" VALUES(32,'relation');
INSERT INTO "topic" VALUES(32,'slid backwards');
INSERT INTO "topic" VALUES(32,'backward');
INSERT INTO "topic" VALUES(32,'recent years');
INSERT INTO "topic" VALUES(32,'year');
INSERT INTO "topic" VALUES(33,'US');
INSERT INTO "topic" VALUES(33,'way');
INSERT INTO "topic" VALUES(33,'Russia');
INSERT INTO "topic" VALUES(34,'area');
INSERT INTO "topic" VALUES(34,'Russia');
INSERT INTO "topic" VALUES(34,'US');
INSERT INTO "topic" VALUES(34,'nuclear arms');
INSERT INTO "topic" VALUES(34,'arm');
INSERT INTO "topic" VALUES(34,'arms control');
INSERT INTO "topic" VALUES(34,'control');
INSERT INTO "topic" VALUES(34,'sanction');
INSERT INTO "topic" VALUES(34,'Iran');
INSERT INTO "topic" VALUES(34,'trade');
INSERT INTO "topic" VALUES(35,'way');
INSERT INTO "topic" VALUES(35,'Russia');
INSERT INTO "topic" VALUES(35,'civil war');
INSERT INTO "topic" VALUES(35,'war');
INSERT INTO "topic" VALUES(35,'Syria');
INSERT INTO "topic" VALUES(36,'sideline');
INSERT INTO "topic" VALUES(36,'Munich Security Conference');
INSERT INTO "topic" VALUES(36,'saturday');
INSERT INTO "topic" VALUES(36,'Germany');
INSERT INTO "topic" VALUES(36,'Lavrov');
INSERT INTO "topic" VALUES(36,'vice');
INSERT INTO "topic" VALUES(36,'president');
INSERT INTO "topic" VALUES(36,'Joseph Biden');
INSERT INTO "topic" VALUES(36,'friendly atmosphere');
INSERT INTO "topic" VALUES(36,'atmosphere');
INSERT INTO "topic" VALUES(37,'spirit');
INSERT INTO "topic" VALUES(37,'reset');
INSERT INTO "topic" VALUES(37,'relation');
INSERT INTO "topic" VALUES(37,'Biden');
INSERT INTO "topic" VALUES(37,'Munich');
INSERT INTO "topic" VALUES(37,'year');
INSERT INTO "topic" VALUES(38,'relation');
INSERT INTO "topic" VALUES(38,'Washington');
INSERT INTO "topic" VALUES(38,'Moscow');
INSERT INTO "topic" VALUES(38,'vision');
INSERT INTO "topic" VALUES(38,'influence');
INSERT INTO "topic" VALUES(38,'world');
INSERT INTO "topic" VALUES(38,'world stage');
INSERT INTO "topic" VALUES(38,'stage');
INSERT INTO "topic" VALUES(39,'new reset');
INSERT INTO "topic" VALUES(39,'reset');
INSERT INTO "topic" VALUES(40,'agreement');
INSERT INTO "topic" VALUES(40,'line');
INSERT INTO "topic" VALUES(40,'today');
INSERT INTO "topic" VALUES(40,'reality');
INSERT INTO "topic" VALUES(40,'potential');
INSERT INTO "topic" VALUES(41,'Russia');
INSERT INTO "topic" VALUES(41,'US');
INSERT INTO "topic" VALUES(41,'diplomatic goals');
INSERT INTO "topic" VALUES(41,'goal');
INSERT INTO "topic" VALUES(41,'world');
INSERT INTO "topic" VALUES(41,'world view');
INSERT INTO "topic" VALUES(41,'view');
INSERT INTO "topic" VALUES(41,'real partnership');
INSERT INTO "topic" VALUES(41,'partnership');
INSERT INTO "topic" VALUES(42,'relationship');
INSERT INTO "topic" VALUES(42,'Russia');
INSERT INTO "topic" VALUES(42,'US');
INSERT INTO "topic" VALUES(42,'conflict');
INSERT INTO "topic" VALUES(42,'country');
INSERT INTO "topic" VALUES(42,'strategic goals');
INSERT INTO "topic" VALUES(42,'goal');
INSERT INTO "topic" VALUES(42,'national interests');
INSERT INTO "topic" VALUES(42,'interest');
INSERT INTO "topic" VALUES(43,'US National Security Adviser');
INSERT INTO "topic" VALUES(43,'Tom Donilon');
INSERT INTO "topic" VALUES(43,'Moscow');
INSERT INTO "topic" VALUES(43,'month');
INSERT INTO "topic" VALUES(44,'visit');
INSERT INTO "topic" VALUES(44,'US');
INSERT INTO "topic" VALUES(44,'Russia');
INSERT INTO "topic" VALUES(44,'chance');
INSERT INTO "topic" VALUES(44,'tension');
INSERT INTO "topic" VALUES(44,'recent months');
INSERT INTO "topic" VALUES(44,'month');
INSERT INTO "topic" VALUES(44,'disagreement');
INSERT INTO "topic" VALUES(44,'series');
INSERT INTO "topic" VALUES(44,'issue');
INSERT INTO "topic" VALUES(44,'Syria');
INSERT INTO "topic" VALUES(45,'disagreement');
INSERT INTO "topic" VALUES(45,'ballistic missile');
INSERT INTO "topic" VALUES(45,'missile');
INSERT INTO "topic" VALUES(45,'missile issues');
INSERT INTO "topic" VALUES(45,'issue');
INSERT INTO "topic" VALUES(46,'russia');
INSERT INTO "topic" VALUES(46,'russia relations');
INSERT INTO "topic" VALUES(46,'relation');
INSERT INTO "topic" VALUES(46,'slid backwards');
INSERT INTO "topic" VALUES(46,'backward');
INSERT INTO "topic" VALUES(46,'recent years');
INSERT INTO "topic" VALUES(46,'year');
INSERT INTO "topic" VALUES(47,'US');
INSERT INTO "topic" VALUES(47,'way');
INSERT INTO "topic" VALUES(47,'Russia');
INSERT INTO "topic" VALUES(48,'area');
INSERT INTO "topic" VALUES(48,'Russia');
INSERT INTO "topic" VALUES(48,'US');
INSERT INTO "topic" VALUES(48,'nuclear arms');
INSERT INTO "topic" VALUES(48,'arm');
INSERT INTO "topic" VALUES(48,'arms control');
INSERT INTO "topic" VALUES(48,'control');
INSERT INTO "topic" VALUES(48,'sanction');
INSERT INTO "topic" VALUES(48,'Iran');
INSERT INTO "topic" VALUES(48,'trade');
INSERT INTO "topic" VALUES(49,'way');
INSERT INTO "topic" VALUES(49,'Russia');
INSERT INTO "topic" VALUES(49,'civil war');
INSERT INTO "topic" VALUES(49,'war');
INSERT INTO "topic" VALUES(49,'Syria');
INSERT INTO "topic" VALUES(50,'sideline');
INSERT INTO "topic" VALUES(50,'Munich Security Conference');
INSERT INTO "topic" VALUES(50,'saturday');
INSERT INTO "topic" VALUES(50,'Germany');
INSERT INTO "topic" VALUES(50,'Lavrov');
INSERT INTO "topic" VALUES(50,'vice');
INSERT INTO "topic" VALUES(50,'president');
INSERT INTO "topic" VALUES(50,'Joseph Biden');
INSERT INTO "topic" VALUES(50,'friendly atmosphere');
INSERT INTO "topic" VALUES(50,'atmosphere');
INSERT INTO "topic" VALUES(51,'spirit');
INSERT INTO "topic" VALUES(51,'reset');
INSERT INTO "topic" VALUES(51,'relation');
INSERT INTO "topic" VALUES(51,'Biden');
INSERT INTO "topic" VALUES(51,'Munich');
INSERT INTO "topic" VALUES(51,'year');
INSERT INTO "topic" VALUES(52,'relation');
INSERT INTO "topic" VALUES(52,'Washington');
INSERT INTO "topic" VALUES(52,'Moscow');
INSERT INTO "topic" VALUES(52,'vision');
INSERT INTO "topic" VALUES(52,'influence');
INSERT INTO "topic" VALUES(52,'world');
INSERT INTO "topic" VALUES(52,'world stage');
INSERT INTO "topic" VALUES(52,'stage');
INSERT INTO "topic" VALUES(53,'new reset');
INSERT INTO "topic" VALUES(53,'reset');
INSERT INTO "topic" VALUES(54,'agreement');
INSERT INTO "topic" VALUES(54,'line');
INSERT INTO "topic" VALUES(54,'today');
INSERT INTO "topic" VALUES(54,'reality');
INSERT INTO "topic" VALUES(54,'potential');
INSERT INTO "topic" VALUES(55,'Russia');
INSERT INTO "topic" VALUES(55,'US');
INSERT INTO "topic" VALUES(55,'diplomatic goals');
INSERT INTO "topic" VALUES(55,'goal');
INSERT INTO "topic" VALUES(55,'world');
INSERT INTO "topic" VALUES(55,'world view');
INSERT INTO "topic" VALUES(55,'view');
INSERT INTO "topic" VALUES(55,'real partnership');
INSERT INTO "topic" VALUES(55,'partnership');
INSERT INTO "topic" VALUES(56,'relationship');
INSERT INTO "topic" VALUES(56,'Russia');
INSERT INTO "topic" VALUES(56,'US');
INSERT INTO "topic" VALUES(56,'conflict');
INSERT INTO "topic" VALUES(56,'country');
INSERT INTO "topic" VALUES(56,'strategic goals');
INSERT INTO "topic" VALUES(56,'goal');
INSERT INTO "topic" VALUES(56,'national interests');
INSERT INTO "topic" VALUES(56,'interest');
CREATE INDEX ix_outlet_folded ON outlet (folded);
CREATE INDEX ix_speaker_folded ON speaker (folded);
CREATE INDEX ix_correction_claim_key ON correction (claim_key);
CREATE INDEX ix_article_outlet_id ON article (outlet_id);
CREATE INDEX ix_article_published_first ON article (published_first);
CREATE INDEX ix_alias_folded ON alias (folded);
CREATE INDEX ix_office_speaker_id ON office (speaker_id);
CREATE INDEX ix_speaks_for_body_id ON speaks_for (body_id);
CREATE INDEX ix_merged_speaker_into_id ON merged_speaker (into_id);
CREATE INDEX ix_claim_kind ON claim (kind);
CREATE INDEX ix_claim_on_first ON claim (on_first);
CREATE INDEX ix_claim_article_start ON claim (article_id, start);
CREATE INDEX ix_claim_statement_id ON claim (statement_id);
CREATE INDEX ix_claim_cue_type ON claim (cue_type);
CREATE INDEX ix_claim_speaker_on ON claim (speaker_id, on_first);
CREATE INDEX ix_claim_on_last ON claim (on_last);
CREATE INDEX ix_topic_term ON topic (term);
COMMIT;
